import { isItem } from "./decide-scan";
import type { WaveKind } from "./wave";

/** What becomes of a piece of a wave's pile; the same words as of any scan. */
export type SortOutcome = "accepted" | "wrong_item" | "too_many";

/** A line of one of the wave's work orders; `box`: where its goods come together. */
export type SortLine = { id: string; work_order_id: string; box: number | null; sku: string | null; barcode: string | null; picked_quantity: number; sorted_quantity: number };
/** `work_order_id`: into whose box it was put, where the device has said that to the picker already. */
export type SortInput = { barcode: string; quantity: number; work_order_id?: string | undefined };
export type SortDecision<Line extends SortLine> = { outcome: "accepted"; line: Line } | { outcome: Exclude<SortOutcome, "accepted">; line: null };

/** In these waves the pieces of several orders come together without a tote. */
export const isSorted = (kind: WaveKind): boolean => kind === "batch" || kind === "zone";

/** Pieces of a line that still lie in the pile. */
export const leftInPile = ({ picked_quantity, sorted_quantity }: Pick<SortLine, "picked_quantity" | "sorted_quantity">): number => picked_quantity - sorted_quantity;

/** Into which box pieces of an item go: all of them into one, the lowest that still needs so many. */
export function decideSort<Line extends SortLine>(lines: readonly Line[], { barcode, quantity, work_order_id }: SortInput): SortDecision<Line> {
  const ofItem = lines.filter((line) => isItem(line, barcode) && (!work_order_id || line.work_order_id === work_order_id));
  if (!ofItem.length) return { outcome: "wrong_item", line: null };
  const [line] = ofItem.filter((one) => leftInPile(one) >= quantity).sort((a, b) => (a.box ?? 0) - (b.box ?? 0));
  return line ? { outcome: "accepted", line } : { outcome: "too_many", line: null };
}
