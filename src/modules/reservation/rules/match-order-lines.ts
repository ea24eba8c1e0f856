import type { Quantity } from "./quantity";

type ClaimedLine = { line_item_id: string; variant_id: string; requested: Quantity };
type OrderLine = { id: string; variant_id: string | null; quantity: Quantity };

/**
 * Which order line each cart line became. Core gives order lines new ids and keeps no trace of the cart's, so they are
 * matched by variant and quantity; equal ones are interchangeable, as far as stock goes. A cart line left over has none.
 */
export function matchOrderLines(claimed: readonly ClaimedLine[], ordered: readonly OrderLine[]): Map<string, string> {
  const matches = new Map<string, string>();
  const free = new Set(ordered);
  const match = (line: ClaimedLine, fits: (order: OrderLine) => boolean) => {
    if (matches.has(line.line_item_id)) return;
    const found = [...free].find((order) => order.variant_id === line.variant_id && fits(order));
    if (!found) return;
    matches.set(line.line_item_id, found.id);
    free.delete(found);
  };
  for (const line of claimed) match(line, (order) => order.quantity === line.requested);
  for (const line of claimed) match(line, () => true);
  return matches;
}
