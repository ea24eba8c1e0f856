import type Stripe from "stripe";
import { newId } from "../store";

/** What may be sent as evidence besides `enhanced_evidence`; all null at first. https://docs.stripe.com/api/disputes/evidence_object */
export const EVIDENCE_FIELDS = [
  "access_activity_log", "billing_address", "cancellation_policy", "cancellation_policy_disclosure", "cancellation_rebuttal",
  "customer_communication", "customer_email_address", "customer_name", "customer_purchase_ip", "customer_signature",
  "duplicate_charge_documentation", "duplicate_charge_explanation", "duplicate_charge_id", "product_description", "receipt",
  "refund_policy", "refund_policy_disclosure", "refund_refusal_explanation", "service_date", "service_documentation",
  "shipping_address", "shipping_carrier", "shipping_date", "shipping_documentation", "shipping_tracking_number",
  "uncategorized_file", "uncategorized_text",
] as const;

type Evidence = Record<(typeof EVIDENCE_FIELDS)[number], null>;
type Opened = { amount: number; reason: string; inquiry: boolean; dueBy: number };

/** A dispute as the card's bank opens it; an inquiry asks before it takes money. */
export function newDispute(charge: Stripe.Charge, { amount, reason, inquiry, dueBy }: Opened, createdAt: number): Stripe.Dispute {
  const brand = charge.payment_method_details?.card?.brand ?? "unknown";
  return {
    id: newId("dp"), object: "dispute", amount, balance_transactions: [], charge: charge.id, created: createdAt, currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...(Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, null])) as Evidence), enhanced_evidence: {} },
    evidence_details: {
      due_by: dueBy, enhanced_eligibility: {}, has_evidence: false, past_due: false, submission_count: 0, submission_method: "not_submitted",
    },
    intended_submission_method: null, is_charge_refundable: inquiry, livemode: false, metadata: {}, payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand, case_type: inquiry ? "inquiry" : "chargeback", network: brand, network_reason_code: NETWORK_CODES[reason] ?? null },
      type: "card",
    },
    reason, status: inquiry ? "warning_needs_response" : "needs_response",
  };
}

/** Visa's codes for the reasons that the test cards give: https://docs.stripe.com/disputes/categories */
const NETWORK_CODES: Record<string, string> = { fraudulent: "10.4", product_not_received: "13.1", general: "12.8" };
