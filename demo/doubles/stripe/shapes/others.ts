import type Stripe from "stripe";
import type { TestCard } from "../cards";
import { checksOf } from "../checks";
import { newId } from "../store";
import { BANK_ACCOUNT } from "./charge";

/** The small objects, each as it is born; keys as in Stripe's fixtures. */
export function newRefund(charge: Stripe.Charge, amount: number, createdAt: number): Stripe.Refund {
  const refund = {
    id: newId("re"), object: "refund", amount, balance_transaction: null, charge: charge.id, created: createdAt,
    currency: charge.currency, customer: charge.customer, customer_account: null,
    destination_details: { card: { type: "refund" }, type: "card" }, metadata: {}, payment_intent: charge.payment_intent,
    payment_method: charge.payment_method, reason: null, receipt_number: null, source_transfer_reversal: null,
    status: "succeeded", transfer_reversal: null,
  };
  return refund as unknown as Stripe.Refund;
}

export function newCustomer(createdAt: number): Stripe.Customer {
  const customer = {
    id: newId("cus").slice(0, 18), object: "customer", address: null, balance: 0, created: createdAt, currency: null,
    default_source: null, delinquent: false, description: null, discount: null, email: null,
    invoice_prefix: newId("i").slice(2, 10).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false, metadata: {}, name: null, next_invoice_sequence: 1, phone: null, preferred_locales: [],
    shipping: null, tax_exempt: "none", test_clock: null,
  };
  return customer as unknown as Stripe.Customer;
}

export function newPaymentMethod(card: TestCard, billing: Stripe.PaymentMethod.BillingDetails, createdAt: number): Stripe.PaymentMethod {
  const method = {
    id: newId("pm"), object: "payment_method", allow_redisplay: "unspecified", billing_details: billing,
    ...(card.type === "card" ? { card: cardOf(card, billing) } : { us_bank_account: { ...BANK_ACCOUNT, last4: card.number.slice(-4) } }),
    created: createdAt, customer: null, customer_account: null, livemode: false, metadata: {}, type: card.type,
  };
  return method as unknown as Stripe.PaymentMethod;
}

const cardOf = (card: TestCard, billing: Stripe.PaymentMethod.BillingDetails) => ({
  brand: card.brand, checks: checksOf(card, billing),
  country: card.country, display_brand: card.brand, exp_month: 12, exp_year: 2034,
  fingerprint: `double${card.number.slice(-8)}`, funding: "credit", generated_from: null, last4: card.number.slice(-4),
  networks: { available: [card.brand], preferred: null }, regulated_status: "unregulated",
  three_d_secure_usage: { supported: true }, wallet: null,
});

export function newSetupIntent(createdAt: number): Stripe.SetupIntent {
  const id = newId("seti");
  const setup = {
    id, object: "setup_intent", application: null, automatic_payment_methods: null, cancellation_reason: null,
    client_secret: `${id}_secret_${newId("s").slice(2)}`, created: createdAt, customer: null, description: null,
    excluded_payment_method_types: null, flow_directions: null, last_setup_error: null, latest_attempt: null, livemode: false,
    mandate: null, metadata: {}, next_action: null, on_behalf_of: null, payment_method: null,
    payment_method_configuration_details: null, payment_method_options: {}, payment_method_types: ["card"],
    single_use_mandate: null, status: "requires_payment_method", usage: "off_session",
  };
  return setup as unknown as Stripe.SetupIntent;
}
