import type { MedusaContainer } from "@medusajs/framework/types";
import { openRequestOf } from "./catch-up-request";

/** Whether what is sent now may never be paid: another payment is asked for, and the one before holds nothing any more. */
export async function isPaymentEnded(container: MedusaContainer, orderId: string): Promise<boolean> {
  const open = await openRequestOf(container, orderId);
  return open !== undefined && open.reason !== "hold_ending" && open.reason !== "by_hand";
}
