import type { MedusaContainer } from "@medusajs/framework/types";
import { deliveryOf } from "../delivery/room";

/** What the shopper asked for, as the people of the warehouse need it. */
export type OrderInstructions = { instructions: string | null; gift_message: string | null; gift_receipt: boolean; leave_at: string | null };

const NONE: OrderInstructions = { instructions: null, gift_message: null, gift_receipt: false, leave_at: null };

/** Each with the wishes of its order; all empty when that has none. */
export async function withInstructions<T extends { order_id: string }>(container: MedusaContainer, works: readonly T[]): Promise<(T & OrderInstructions)[]> {
  const rows = await deliveryOf(container).instructionsOfOrders([...new Set(works.map(({ order_id }) => order_id))]);
  const wishes = new Map(rows.map(({ order_id, instructions, gift_message, gift_receipt, leave_at }) => [order_id, { instructions, gift_message, gift_receipt, leave_at }]));
  return works.map((work) => ({ ...work, ...(wishes.get(work.order_id) ?? NONE) }));
}

/** The order's wishes; all empty when it has none. */
export async function instructionsOf(container: MedusaContainer, order_id: string): Promise<OrderInstructions> {
  return (await withInstructions(container, [{ order_id }]))[0]!;
}
