import type { MedusaContainer } from "@medusajs/framework/types";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { paymentsOf } from "../payment-of-order";
import { paymentCaptureOf } from "../room";

/**
 * What a person asked the shopper for beside a payment that still holds (an order that was raised, say) is captured as soon as it
 * is held: the order's plan is about the other one. Twice is once, by the payment's own key.
 */
export async function captureBeside(order: FollowedOrder, planned: string | undefined, container: MedusaContainer): Promise<void> {
  if (paymentsOf(order).length < 2) return;
  const paid = await paymentCaptureOf(container).listPaymentRequests({ order_id: order.id, state: "paid", replaces_payment_id: null });
  const beside = new Set(paid.map(({ payment_id }) => payment_id).filter((id) => id !== planned));
  for (const payment of paymentsOf(order).filter(({ id, captured_at, canceled_at }) => beside.has(id) && !captured_at && !canceled_at)) {
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
  }
}
