import type Stripe from "stripe";
import { newId } from "../store";

/** An automatic payout on its way to the account's bank. */
export function newPayout(amount: number, currency: string, createdAt: number): Stripe.Payout {
  return {
    id: newId("po"), object: "payout", amount, application_fee: null, application_fee_amount: null, arrival_date: createdAt, automatic: true,
    balance_transaction: null, created: createdAt, currency, description: "STRIPE PAYOUT", destination: `ba_double_${currency}`,
    failure_balance_transaction: null, failure_code: null, failure_message: null, livemode: false, metadata: {}, method: "standard",
    original_payout: null, payout_method: null, reconciliation_status: "in_progress", reversed_by: null, source_type: "card",
    statement_descriptor: null, status: "in_transit", trace_id: { status: "pending", value: null }, type: "bank_account",
  };
}
