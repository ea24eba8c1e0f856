import type { WorkOrderState } from "./work-order-states";

export const LATER_CODES = ["short", "split"] as const;
/** Why a part of an order comes later than the rest: it could not be found, or a person split it off. */
export type LaterCode = (typeof LATER_CODES)[number];
/** Pieces of an order line. */
export type Portion = { line_item_id: string; quantity: number };
type Line = { line_item_id: string; required_quantity: number; quantity: number; short_quantity: number };
export type WorkOfParts = { state: WorkOrderState; later_code: LaterCode | null; waiting_code: string | null; lines: readonly Line[] };

/** `now`: what is sent first and has not left. `left`: whether some of the first part has left. `looking`: whether a picker who missed some still looks on. `dated`: whether nothing keeps the later part from being sent. */
export type Parts = { now: Portion[]; later: Portion[]; left: boolean; looking: boolean; because: LaterCode; dated: boolean };

/** What of an order comes now and what later. Pieces are counted by the order line: a bundle comes when all of its parts do. */
export function partsOf(works: readonly WorkOfParts[]): Parts {
  const open = works.filter(({ state }) => state !== "cancelled" && state !== "shipped");
  const first = open.filter(({ later_code }) => !later_code);
  const further = open.filter(({ later_code }) => later_code);
  const isShort = ({ short_quantity }: Line): boolean => short_quantity > 0;
  // Pickers go on looking until they are done; what is short then comes later.
  const missing = open.filter(({ state }) => state !== "picking").flatMap(({ lines }) => lines.filter(isShort));
  return {
    now: sum(first.flatMap(({ lines }) => pieces(lines, (line) => Math.floor((line.quantity - line.short_quantity) / line.required_quantity), Math.min))),
    later: sum([
      ...further.flatMap(({ lines }) => pieces(lines, (line) => Math.ceil((line.quantity - line.short_quantity) / line.required_quantity), Math.max)),
      ...pieces(missing, (line) => Math.ceil(line.short_quantity / line.required_quantity), Math.max),
    ]),
    left: works.some(({ state, later_code }) => state === "shipped" && !later_code),
    looking: open.some(({ state, lines }) => state === "picking" && lines.some(isShort)),
    because: missing.length || further.some(({ later_code }) => later_code === "short") ? "short" : "split",
    dated: !missing.length && further.every(({ waiting_code }) => !waiting_code),
  };
}

function pieces(lines: readonly Line[], of: (line: Line) => number, together: (...counts: number[]) => number): Portion[] {
  const counts = new Map<string, number[]>();
  for (const line of lines) counts.set(line.line_item_id, [...(counts.get(line.line_item_id) ?? []), of(line)]);
  return [...counts].map(([line_item_id, all]) => ({ line_item_id, quantity: together(...all) }));
}

function sum(portions: readonly Portion[]): Portion[] {
  const sums = new Map<string, number>();
  for (const { line_item_id, quantity } of portions) sums.set(line_item_id, (sums.get(line_item_id) ?? 0) + quantity);
  return [...sums].map(([line_item_id, quantity]) => ({ line_item_id, quantity })).filter(({ quantity }) => quantity > 0);
}

/**
 * What becomes of what the shopper was told. More that comes later is told; less is not: what arrives tells that itself. While a
 * picker looks on, nothing changes. Where nothing comes first there are no parts: all of it takes longer, or comes together again.
 */
export function noticeStep(told: readonly Portion[] | null, { now, later, left, looking }: Parts): "tell" | "over" | "keep" {
  if (looking) return "keep";
  if (!later.length || (!now.length && !left)) return told ? "over" : "keep";
  if (told && later.every(({ line_item_id, quantity }) => (told.find((one) => one.line_item_id === line_item_id)?.quantity ?? 0) >= quantity)) return "keep";
  return now.length ? "tell" : "keep";
}
