import type { MedusaContainer } from "@medusajs/framework/types";
import { OPEN_REQUEST } from "../../../modules/payment-capture/rules/request/states";
import { paymentCaptureOf } from "../room";

/** Of these orders, those of which what is sent now may never be paid: another payment is asked for, and the one before holds nothing any more. */
export async function paymentsEnded(container: MedusaContainer, orderIds: string[]): Promise<Set<string>> {
  const open = await paymentCaptureOf(container).listPaymentRequests({ order_id: orderIds, state: [...OPEN_REQUEST] }, { select: ["order_id", "reason"], take: null as never });
  return new Set(open.filter(({ reason }) => reason !== "hold_ending" && reason !== "by_hand").map(({ order_id }) => order_id));
}

export const isPaymentEnded = async (container: MedusaContainer, orderId: string): Promise<boolean> => (await paymentsEnded(container, [orderId])).has(orderId);
