import type Stripe from "stripe";
import { newId } from "../store";

/** A PaymentIntent as it is born; keys as in Stripe's fixtures. */
export function newIntent(given: Partial<Stripe.PaymentIntent> & Pick<Stripe.PaymentIntent, "amount" | "currency" | "created">): Stripe.PaymentIntent {
  const id = newId("pi");
  const intent = {
    id, object: "payment_intent", amount_capturable: 0, amount_details: { tip: {} }, amount_received: 0,
    application: null, application_fee_amount: null, automatic_payment_methods: null, canceled_at: null,
    cancellation_reason: null, capture_method: "automatic", client_secret: `${id}_secret_${newId("s").slice(2)}`,
    confirmation_method: "automatic", customer: null, customer_account: null, description: null,
    excluded_payment_method_types: null, last_payment_error: null, latest_charge: null, livemode: false,
    managed_payments: null, metadata: {}, next_action: null, on_behalf_of: null, payment_method: null,
    payment_method_configuration_details: null, payment_method_options: {}, payment_method_types: ["card"],
    processing: null, receipt_email: null, review: null, setup_future_usage: null, shipping: null, source: null,
    statement_descriptor: null, statement_descriptor_suffix: null, status: "requires_payment_method",
    transfer_data: null, transfer_group: null, ...given,
  };
  return intent as unknown as Stripe.PaymentIntent;
}
