import { quantity, times, type Quantity } from "./quantity";

/** One cart line's claim on stock: `parts` are the inventory items that one unit of its variant is made of. */
export type Demand = {
  line_item_id: string;
  variant_id: string;
  quantity: Quantity;
  backorder: boolean;
  parts: { inventory_item_id: string; required: Quantity }[];
};

/** A cart line as core's query gives it. */
export type CartLine = {
  id: string;
  variant_id?: string | null;
  quantity: number | string;
  variant?: {
    manage_inventory?: boolean;
    allow_backorder?: boolean;
    inventory_items?: { inventory_item_id: string; required_quantity: number | string }[] | null;
  } | null;
};

/** What the lines need from stock. Lines of variants whose stock nobody counts need nothing. */
export const demandsOf = (lines: readonly CartLine[]): Demand[] =>
  lines.flatMap((line) => {
    const parts = line.variant?.manage_inventory ? (line.variant.inventory_items ?? []) : [];
    if (!line.variant_id || !parts.length) return [];
    return [{
      line_item_id: line.id,
      variant_id: line.variant_id,
      quantity: quantity(line.quantity),
      backorder: Boolean(line.variant?.allow_backorder),
      parts: parts.map((part) => ({ inventory_item_id: part.inventory_item_id, required: quantity(part.required_quantity) })),
    }];
  });

type Held = { line_item_id: string; inventory_item_id: string; quantity: Quantity };

/** Whether what is held is exactly what is demanded, line by line and item by item. */
export function isCovered(demands: readonly Demand[], held: readonly Held[]): boolean {
  const open = new Map<string, Quantity>();
  const add = (line: string, item: string, amount: Quantity) =>
    open.set(`${line} ${item}`, (open.get(`${line} ${item}`) ?? 0n) + amount);
  for (const demand of demands) {
    for (const part of demand.parts) add(demand.line_item_id, part.inventory_item_id, times(demand.quantity, part.required));
  }
  for (const line of held) add(line.line_item_id, line.inventory_item_id, -line.quantity);
  return [...open.values()].every((amount) => amount === 0n);
}
