export const SCAN_OUTCOMES = ["accepted", "wrong_item", "wrong_bin", "wrong_tote", "too_many"] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];

export type ScannableLine = {
  id: string;
  sku: string | null;
  barcode: string | null;
  /** Every bin that it may be taken from; none where the merchant keeps no bins. */
  bins: readonly string[];
  /** The tote it goes into, where several work orders are picked at once. */
  tote?: string | null;
  quantity: number;
  picked_quantity: number;
  short_quantity: number;
};
export type ScanInput = { barcode: string; bin?: string | null; tote?: string | null; quantity: number };
/** `takes`: how many pieces each line gets; none when refused. */
export type ScanDecision = { outcome: ScanOutcome; takes: { line_id: string; quantity: number }[] };

export const sameCode = (a: string | null | undefined, b: string): boolean => !!a && a.trim().toUpperCase() === b.trim().toUpperCase();

/** An item is known by its barcode or its SKU. */
export const isItem = (line: Pick<ScannableLine, "sku" | "barcode">, code: string): boolean => sameCode(line.barcode, code) || sameCode(line.sku, code);

/** Pieces of a line that are still to be picked. */
export const openQuantity = (line: Pick<ScannableLine, "quantity" | "picked_quantity" | "short_quantity">): number =>
  line.quantity - line.picked_quantity - line.short_quantity;

const refused = (outcome: ScanOutcome): ScanDecision => ({ outcome, takes: [] });

/** Which lines a scan serves, or why it is refused: one line that takes all of it before several that share it, in their order. */
export function decideScan(lines: readonly ScannableLine[], scan: ScanInput): ScanDecision {
  const ofItem = lines.filter((line) => isItem(line, scan.barcode));
  if (!ofItem.length) return refused("wrong_item");
  const inBin = ofItem.filter((line) => !scan.bin || !line.bins.length || line.bins.some((bin) => sameCode(bin, scan.bin!)));
  if (!inBin.length) return refused("wrong_bin");
  const inTote = inBin.filter((line) => !line.tote || (scan.tote && sameCode(line.tote, scan.tote)));
  if (!inTote.length) return refused("wrong_tote");
  const whole = inTote.find((line) => openQuantity(line) >= scan.quantity);
  const takes = share(whole ? [whole] : inTote, scan.quantity);
  return takes ? { outcome: "accepted", takes } : refused("too_many");
}

function share(lines: readonly ScannableLine[], quantity: number): ScanDecision["takes"] | undefined {
  let left = quantity;
  const takes: ScanDecision["takes"] = [];
  for (const line of lines) {
    // Of a line that wants less than was picked of it, nothing is open.
    const taken = Math.max(0, Math.min(left, openQuantity(line)));
    if (taken > 0) takes.push({ line_id: line.id, quantity: taken });
    left -= taken;
  }
  return left > 0 ? undefined : takes;
}
