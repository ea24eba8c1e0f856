import type { PaymentRequestRow } from "../../modules/payment-capture/types";
import type { Fact } from "../../shared/facts";
import { exact } from "./exact";

/** That the shopper is asked to pay, and that it was paid. Amounts as core tells them, like those of core's own facts. */
export function requestFacts(request: PaymentRequestRow): Fact[] {
  const { id, reason, currency_code, asked_at, asked_by, ended_at, state } = request;
  const data = { amount: exact(request).toNumber(), currency_code, reason };
  const asked: Fact[] = asked_at ? [{ key: `payment_needed:${id}`, kind: "payment_needed", at: new Date(asked_at), subject: id, data: { ...data, asked_by } }] : [];
  if (!ended_at) return asked;
  const ended = { at: new Date(ended_at), subject: id };
  if (state === "paid") return [...asked, { key: `payment_received:${id}`, kind: "payment_received", ...ended, data: { ...data, by: asked_at ? "shopper" : "saved_method" } }];
  return asked.length ? [...asked, { key: `payment_not_needed:${id}`, kind: "payment_not_needed", ...ended, data }] : [];
}
