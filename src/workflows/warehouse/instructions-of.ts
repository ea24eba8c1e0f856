import type { MedusaContainer } from "@medusajs/framework/types";
import { deliveryOf } from "../delivery/room";

/** What the shopper asked for, as the people of the warehouse need it. */
export type OrderInstructions = { instructions: string | null; gift_message: string | null; gift_receipt: boolean; leave_at: string | null };

/** The order's wishes; all empty when it has none. */
export async function instructionsOf(container: MedusaContainer, orderId: string): Promise<OrderInstructions> {
  const wishes = await deliveryOf(container).instructionsOf(orderId);
  return {
    instructions: wishes?.instructions ?? null,
    gift_message: wishes?.gift_message ?? null,
    gift_receipt: wishes?.gift_receipt ?? false,
    leave_at: wishes?.leave_at ?? null,
  };
}
