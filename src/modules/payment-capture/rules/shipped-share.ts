/** An order line as the capture rules see it: `weight` is its total with tax and discount, in any fixed unit. */
export type OrderLine = { id: string; quantity: number; weight: bigint; requiresShipping: boolean };
export type ShippedItem = { line_item_id: string; quantity: number };

/** `part` of `whole`; both are of the same unit, `whole` is never zero. `complete` when all has been shipped. */
export type Share = { part: bigint; whole: bigint; complete: boolean };

/** Quantities may be fractions; a thousandth is the finest that Medusa's own screens take. */
const QUANTITY_SCALE = 1000;
const scale = (quantity: number): bigint => BigInt(Math.round(quantity * QUANTITY_SCALE));

/**
 * The share of an order's value that has gone out, by the lines' totals pro rata by quantity. Shipping, tax and
 * discounts follow in the same proportion, as the share is taken of the whole authorised amount.
 * Lines that need no shipping go with the first shipment, whole.
 */
export function shareShipped(lines: readonly OrderLine[], shipped: readonly ShippedItem[]): Share {
  const free = lines.every((line) => line.weight <= 0n);
  const sent = new Map<string, number>();
  for (const item of shipped) sent.set(item.line_item_id, (sent.get(item.line_item_id) ?? 0) + item.quantity);

  let part = 0n;
  let whole = 0n;
  let complete = true;
  for (const line of lines) {
    const ordered = scale(line.quantity);
    if (ordered <= 0n) continue;
    const out = line.requiresShipping ? scale(Math.min(sent.get(line.id) ?? 0, line.quantity)) : ordered;
    if (out < ordered) complete = false;
    // Gifts alone have no value to go by: then the quantities are it.
    const weight = free ? ordered : line.weight > 0n ? line.weight : 0n;
    part += (weight * out * BigInt(QUANTITY_SCALE)) / ordered;
    whole += weight * BigInt(QUANTITY_SCALE);
  }
  return whole === 0n ? { part: 1n, whole: 1n, complete } : { part, whole, complete };
}
