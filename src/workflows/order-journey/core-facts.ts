import type { BigNumberInput } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "./followed-order";

const money = (amount: BigNumberInput, currency_code: string) => ({ amount: new BigNumber(amount).numeric, currency_code });

/** The facts that core itself holds about an order. Amounts are in core's main unit, with their currency. */
export function coreFacts(order: FollowedOrder): Fact[] {
  const facts: Fact[] = [
    { key: `placed:${order.id}`, kind: "order_placed", at: new Date(order.created_at), data: { display_id: order.display_id, ...money(order.total, order.currency_code) } },
  ];
  if (order.canceled_at) facts.push({ key: `canceled:${order.id}`, kind: "order_canceled", at: new Date(order.canceled_at) });
  if (order.version > 1) {
    facts.push({ key: `edited:${order.id}:${order.version}`, kind: "order_edited", at: new Date(order.updated_at), data: { version: order.version } });
  }
  return [...facts, ...order.payment_collections.flatMap(paymentFacts)];
}

function paymentFacts(collection: FollowedOrder["payment_collections"][number]): Fact[] {
  return (collection.payments ?? []).flatMap((payment): Fact[] => [
    {
      key: `authorized:${payment.id}`, kind: "payment_authorized", at: new Date(payment.created_at!), subject: payment.id,
      data: { provider: payment.provider_id, ...money(payment.amount, payment.currency_code) },
    },
    ...(payment.captures ?? []).map((capture): Fact => ({
      key: `captured:${capture.id}`, kind: "payment_captured", at: new Date(capture.created_at), subject: payment.id,
      data: money(capture.amount, payment.currency_code),
    })),
    ...(payment.refunds ?? []).map((refund): Fact => ({
      key: `refunded:${refund.id}`, kind: "payment_refunded", at: new Date(refund.created_at), subject: refund.id,
      data: money(refund.amount, payment.currency_code),
    })),
  ]);
}
