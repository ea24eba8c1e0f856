import type { CaseReason } from "./case-states";

export type OrderedItem = { id: string; quantity: number };
/** `reason`: where it is another than the report's. */
export type ReportedItem = { line_item_id: string; quantity: number; reason?: CaseReason };

/** What is wrong with the items of a report, naming the field; null when they fit the order. Quantities are units. */
export function faultOfItems(reported: readonly ReportedItem[], ordered: readonly OrderedItem[]): { field: string; must: string } | null {
  const seen = new Set<string>();
  for (const [index, { line_item_id, quantity }] of reported.entries()) {
    const item = ordered.find(({ id }) => id === line_item_id);
    if (!item) return { field: `items.${index}.line_item_id`, must: "must be an item of this order" };
    if (seen.has(line_item_id)) return { field: `items.${index}.line_item_id`, must: "is named twice" };
    seen.add(line_item_id);
    if (quantity > item.quantity) return { field: `items.${index}.quantity`, must: `must be at most ${item.quantity}, as ordered` };
  }
  return null;
}
