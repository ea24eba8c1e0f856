/** A pick line at one location; `gone_quantity`: of its pieces, what has left. Pieces of the stock item. */
export type LookedFor = { inventory_item_id: string; quantity: number; short_quantity: number; gone_quantity: number };

/**
 * What of an order line is, or may still be, where its work orders look for it: of each stock item so much stays there. Work that is
 * not begun keeps its pieces: nobody looked for them in vain. Undefined where nothing was.
 */
export function foundThere(lines: readonly LookedFor[]): { inventory_item_id: string; keep: number }[] | undefined {
  if (!lines.some(({ short_quantity }) => short_quantity > 0)) return undefined;
  const keep = new Map<string, number>();
  for (const { inventory_item_id, quantity, short_quantity, gone_quantity } of lines) {
    keep.set(inventory_item_id, (keep.get(inventory_item_id) ?? 0) + quantity - short_quantity - gone_quantity);
  }
  return [...keep].map(([inventory_item_id, kept]) => ({ inventory_item_id, keep: kept }));
}
