import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { addressKey, digest, emailOf } from "../../../shared/shopper-keys";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";

/**
 * Looks at an order's payment before its goods are sent: what the provider and the bank found, and how many orders of the
 * kind there were today. Once an order. @throws Error when the provider does not answer, to be tried again
 */
export async function reviewPayment(container: MedusaContainer, order: FollowedOrder, payment: PaymentDTO): Promise<void> {
  const room = paymentCaptureOf(container);
  const [known] = await room.listPaymentReviews({ order_id: order.id }, { select: ["id"], take: 1 });
  if (known) return;
  const checks = (await paymentSourceOf(container, payment.provider_id)?.checksOf(payment.data ?? {})) ?? null;
  const email = emailOf(order.email);
  await room.beginReview({
    order_id: order.id,
    payment_session_id: String((payment as { payment_session_id?: string }).payment_session_id ?? ""),
    placed_at: new Date(order.created_at),
    checks,
    keys: { shopper_key: email ? digest(`email:${email}`) : null, address_key: addressKey(order.shipping_address), card_key: checks?.fingerprint ? digest(`card:${checks.fingerprint}`) : null },
  });
}

/** Of these orders, those whose payment a person has to look at before anything is sent. */
export async function paymentsInReview(container: MedusaContainer, orderIds: string[]): Promise<Set<string>> {
  const open = await paymentCaptureOf(container).listPaymentReviews({ order_id: orderIds, state: "open" }, { select: ["order_id"], take: null as never });
  return new Set(open.map(({ order_id }) => order_id));
}

export const isInReview = async (container: MedusaContainer, orderId: string): Promise<boolean> => (await paymentsInReview(container, [orderId])).has(orderId);
