import type Stripe from "stripe";
import type { Fee } from "../fees";
import { newId } from "../store";

/** What moved: positive to the account, negative from it, before the fee. */
export type Movement = { kind: MovementKind; amount: number; currency: string; source: string; description?: string; fee?: Fee };
export type MovementKind = keyof typeof KINDS;

/** `type` and `reporting_category` of each kind: https://docs.stripe.com/reports/reporting-categories */
const KINDS = {
  charge: { type: "charge", reporting_category: "charge" },
  refund: { type: "refund", reporting_category: "refund" },
  refund_failure: { type: "refund_failure", reporting_category: "refund_failure" },
  dispute: { type: "adjustment", reporting_category: "dispute" },
  dispute_reversal: { type: "adjustment", reporting_category: "dispute_reversal" },
  payout: { type: "payout", reporting_category: "payout" },
  payout_failure: { type: "payout_failure", reporting_category: "payout_reversal" },
} as const;

/** One line of the account's balance. Available at once, so that a payout need not wait for the clock. */
export function newBalanceTransaction({ kind, amount, currency, source, description, fee }: Movement, createdAt: number): Stripe.BalanceTransaction {
  return {
    id: newId("txn"), object: "balance_transaction", amount, available_on: createdAt, balance_type: "payments",
    created: createdAt, currency, description: description ?? null, exchange_rate: null,
    fee: fee?.amount ?? 0, fee_details: fee ? [{ ...fee, application: null, currency, type: "stripe_fee" }] : [],
    net: amount - (fee?.amount ?? 0), source, status: "available", ...KINDS[kind],
  };
}
