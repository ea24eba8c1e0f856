import type { BigNumberInput } from "@medusajs/framework/types";
import { BigNumber } from "@medusajs/framework/utils";
import type { Fact, FactKind } from "../../shared/facts";
import { editedLines } from "./edited-lines";
import type { FollowedOrder, OrderReturn } from "./followed-order";

const money = (amount: BigNumberInput, currency_code: string) => ({ amount: new BigNumber(amount).numeric, currency_code });

/** The facts that core itself holds about an order. Amounts are in core's main unit, with their currency. */
export function coreFacts(order: FollowedOrder): Fact[] {
  const facts: Fact[] = [
    { key: `placed:${order.id}`, kind: "order_placed", at: new Date(order.created_at), data: { display_id: order.display_id, ...money(order.total, order.currency_code) } },
  ];
  if (order.canceled_at) facts.push({ key: `canceled:${order.id}`, kind: "order_canceled", at: new Date(order.canceled_at) });
  for (const { id, version, confirmed_at, actions } of order.edits) {
    facts.push({ key: `edited:${id}`, kind: "order_edited", at: new Date(confirmed_at), data: { version, lines: editedLines(actions ?? []) } });
  }
  for (const { id, at, by } of order.moves) facts.push({ key: `moved:${id}`, kind: "address_changed", at: new Date(at), data: { by: by === "shopper" ? "shopper" : "shop" } });
  return [...facts, ...order.returns.flatMap(returnFacts), ...order.payment_collections.flatMap(paymentFacts), ...(order.transactions ?? []).flatMap(moneyMoved)];
}

/** A return of which the shopper is to hear nothing is the shop's own matter. */
function returnFacts({ id, requested_at, received_at, canceled_at, no_notification, items }: OrderReturn): Fact[] {
  if (!requested_at || no_notification) return [];
  const told = (kind: FactKind, at: Date | string | null, data?: Fact["data"]): Fact[] => (at ? [{ key: `${kind}:${id}`, kind, at: new Date(at), subject: id, data }] : []);
  const lines = (items ?? []).map(({ item_id, quantity }) => ({ line_item_id: item_id, quantity: new BigNumber(quantity).numeric }));
  return [...told("return_requested", requested_at, { items: lines }), ...told("return_received", received_at), ...told("return_canceled", canceled_at)];
}

function paymentFacts(collection: FollowedOrder["payment_collections"][number]): Fact[] {
  return (collection.payments ?? []).map((payment): Fact => ({
    key: `authorized:${payment.id}`, kind: "payment_authorized", at: new Date(payment.created_at!), subject: payment.id,
    data: { provider: payment.provider_id, ...money(payment.amount, payment.currency_code) },
  }));
}

const MOVES: Record<string, "payment_captured" | "payment_refunded"> = { capture: "payment_captured", refund: "payment_refunded" };

/**
 * Money that did move. Core writes a capture before it asks the provider and takes it back on a refusal;
 * the order's transaction comes after the success, so it is what the journey is told.
 */
function moneyMoved(transaction: NonNullable<FollowedOrder["transactions"]>[number]): Fact[] {
  const kind = MOVES[transaction.reference ?? ""];
  if (!kind) return [];
  const { amount, currency_code } = money(transaction.amount, transaction.currency_code);
  return [{
    key: `${transaction.reference}:${transaction.reference_id}`, kind, at: new Date(transaction.created_at),
    subject: transaction.reference_id, data: { amount: Math.abs(amount), currency_code },
  }];
}
