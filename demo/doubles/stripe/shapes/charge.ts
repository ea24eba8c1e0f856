import type Stripe from "stripe";
import { extensionOf, multicaptureOf } from "../authorisation";
import type { TestCard } from "../cards";
import { newId } from "../store";

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
export const NO_BILLING = { address: noAddress, email: null, name: null, phone: null, tax_id: null };

/** A charge for an intent that has its payment method; keys as in Stripe's fixtures. */
export function newCharge(intent: Stripe.PaymentIntent, card: TestCard, createdAt: number): Stripe.Charge {
  const charge = {
    id: newId("ch"), object: "charge", amount: intent.amount, amount_captured: 0, amount_refunded: 0, application: null,
    application_fee: null, application_fee_amount: null, balance_transaction: null, billing_details: NO_BILLING,
    calculated_statement_descriptor: "DOORSTEP DEMO", captured: false, created: createdAt, currency: intent.currency,
    customer: intent.customer, description: intent.description, disputed: false, failure_balance_transaction: null,
    failure_code: null, failure_message: null, fraud_details: {}, livemode: false, metadata: { ...intent.metadata },
    on_behalf_of: null, outcome: null, paid: true, payment_intent: intent.id, payment_method: intent.payment_method,
    payment_method_details: methodDetails(intent, card), receipt_email: intent.receipt_email,
    receipt_number: null, receipt_url: null, refunded: false, review: null, shipping: intent.shipping, source: null,
    source_transfer: null, statement_descriptor: null, statement_descriptor_suffix: null, status: "succeeded",
    transfer_data: null, transfer_group: null,
  };
  return charge as unknown as Stripe.Charge;
}

function methodDetails(intent: Stripe.PaymentIntent, card: TestCard) {
  if (card.type === "card") return { card: cardDetails(intent, card), type: "card" };
  return { us_bank_account: { ...BANK_ACCOUNT, last4: card.number.slice(-4), mandate: null, payment_reference: null }, type: card.type };
}

/** Stripe's test bank, as a payment method and a charge tell of it. */
export const BANK_ACCOUNT = {
  account_holder_type: "individual", account_type: "checking", bank_name: "STRIPE TEST BANK", fingerprint: "doublebank", routing_number: "110000000",
};

function cardDetails(intent: Stripe.PaymentIntent, card: TestCard) {
  return {
    amount_authorized: intent.amount, authorization_code: "123456", brand: card.brand, country: card.country,
    checks: null, exp_month: 12, exp_year: 2034,
    extended_authorization: { status: extensionOf(intent, card) }, fingerprint: `double${card.number.slice(-8)}`, funding: "credit",
    incremental_authorization: { status: "unavailable" }, installments: null, last4: card.number.slice(-4), mandate: null,
    multicapture: { status: multicaptureOf(intent, card) }, network: card.brand,
    network_token: { used: false }, network_transaction_id: null, overcapture: { maximum_amount_capturable: intent.amount, status: "unavailable" },
    regulated_status: "unregulated", three_d_secure: null, transaction_link_id: null, wallet: null,
  };
}
