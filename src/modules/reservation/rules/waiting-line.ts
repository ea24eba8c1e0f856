import { atLeastNone, least, type Quantity } from "./quantity";

/** A cart in an item's line, in the order in which they joined. */
export type Waiting = { cart_id: string; inventory_item_id: string; quantity: Quantity };

/** Who stands before the cart: those who joined earlier, or all while it is in no line itself. */
export function aheadOf(line: readonly Waiting[], cartId: string): Waiting[] {
  const own = line.findIndex((waiting) => waiting.cart_id === cartId);
  return line.slice(0, own < 0 ? undefined : own);
}

type Free = { inventory_item_id: string; location_id: string; available: Quantity };

/** What is left of the levels for a cart when those ahead of it in the items' lines have what they wait for. */
export function behindTheLine(levels: readonly Free[], ahead: readonly Waiting[]): Free[] {
  const owed = new Map<string, Quantity>();
  for (const { inventory_item_id, quantity } of ahead) owed.set(inventory_item_id, (owed.get(inventory_item_id) ?? 0n) + quantity);
  return levels.map((level) => {
    const due = owed.get(level.inventory_item_id) ?? 0n;
    if (due === 0n) return level;
    const set = least(due, atLeastNone(level.available));
    owed.set(level.inventory_item_id, due - set);
    return { ...level, available: level.available - set };
  });
}
