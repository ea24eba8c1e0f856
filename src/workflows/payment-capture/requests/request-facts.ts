import { remindAt } from "../../../modules/payment-capture/rules/request/reminder";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { clock } from "../../../shared/clock";
import { declineReasonOf } from "../../../shared/decline-reasons";
import type { Fact } from "../../../shared/facts";
import { exact } from "../exact";

/**
 * That the shopper is asked to pay, and once more after `remindHours`, and that it was paid. Amounts as core tells them, like those
 * of core's own facts. `declined`: why the payment method that they had saved could not be charged.
 */
export function requestFacts(request: PaymentRequestRow, remindHours: number | null): Fact[] {
  const { id, reason, currency_code, asked_at, ended_at, state } = request;
  const data = { amount: exact(request).toNumber(), currency_code, reason };
  const asked = asked_at ? askedFacts(request, new Date(asked_at), data, remindHours) : [];
  if (!ended_at) return asked;
  const ended = { at: new Date(ended_at), subject: id };
  if (state === "paid") return [...asked, { key: `payment_received:${id}`, kind: "payment_received", ...ended, data: { ...data, by: asked_at ? "shopper" : "saved_method" } }];
  return asked.length ? [...asked, { key: `payment_not_needed:${id}`, kind: "payment_not_needed", ...ended, data }] : [];
}

function askedFacts({ id, asked_by, failure_code, ended_at }: PaymentRequestRow, askedAt: Date, about: Record<string, unknown>, remindHours: number | null): Fact[] {
  const data = { ...about, asked_by, declined: failure_code && declineReasonOf(failure_code) };
  const reminded = remindAt(askedAt, remindHours);
  const needed: Fact = { key: `payment_needed:${id}`, kind: "payment_needed", at: askedAt, subject: id, data };
  if (!reminded || reminded > (ended_at ? new Date(ended_at) : clock.now())) return [needed];
  return [needed, { key: `payment_still_needed:${id}`, kind: "payment_still_needed", at: reminded, subject: id, data }];
}
