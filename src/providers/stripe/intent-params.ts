import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { InitiatePaymentInput } from "@medusajs/framework/types";
import { toSmallestUnit } from "./money";
import type { StripeOptions } from "./options";
import { SAVED_METHOD } from "./off-session";
import { WITH_CHARGE } from "./session-data";

type Data = Record<string, unknown>;

/** Ids that tell whose an intent is, in Stripe's dashboard and in our webhooks. */
const IDS = ["cart_id", "order_id", "session_id"] as const;

/** The metadata key that tells a store's intents from those of others on the same account. */
export const STORE = "doorstep_store";

/** Each store has a webhook endpoint, and so a signing secret, of its own. */
export const storeMark = ({ webhookSecret }: StripeOptions): string => createHash("sha256").update(webhookSecret).digest("hex").slice(0, 16);

/**
 * The intent to create for a new payment session. A storefront may send in `data`:
 * `payment_method` (then it is confirmed at once, without redirects unless `return_url` is given), `return_url`,
 * `setup_future_usage`, `cart_id`, `order_id`; with `off_session` it is confirmed only when it is authorised, so that a crash in
 * between has moved no money. Nothing else of it reaches Stripe.
 */
export function intentParams(input: InitiatePaymentInput, options: StripeOptions): Stripe.PaymentIntentCreateParams {
  const { amount, currency_code: currency, data = {}, context } = input;
  const customer = text(context?.account_holder?.data, "id");
  const method = options.captureMethod ?? "manual";
  return {
    amount: toSmallestUnit(amount, currency), currency, capture_method: method, metadata: { ...metadataOf(data), [STORE]: storeMark(options) }, ...WITH_CHARGE,
    ...(customer && { customer }), ...(method === "manual" && cardOptions(options)), ...futureUse(data), ...confirmation(data),
  };
}

function confirmation(data: Data): Partial<Stripe.PaymentIntentCreateParams> {
  const payment_method = text(data, "payment_method");
  if (payment_method && data["off_session"] === true) {
    return { payment_method, automatic_payment_methods: { enabled: true, allow_redirects: "never" } };
  }
  if (!payment_method) return { automatic_payment_methods: { enabled: true } };
  const return_url = text(data, "return_url");
  const redirects = return_url ? "always" : "never";
  return {
    payment_method, confirm: true, automatic_payment_methods: { enabled: true, allow_redirects: redirects },
    ...(return_url && { return_url }),
  };
}

/** What only cards have, and only some: several captures of one hold, and holds of 30 days. */
function cardOptions({ multicapture = "if_available", extendedAuthorization = "never" }: StripeOptions): Partial<Stripe.PaymentIntentCreateParams> {
  const card = {
    ...(multicapture === "if_available" && { request_multicapture: "if_available" as const }),
    ...(extendedAuthorization === "if_available" && { request_extended_authorization: "if_available" as const }),
  };
  return Object.keys(card).length ? { payment_method_options: { card } } : {};
}

function futureUse(data: Data): Partial<Stripe.PaymentIntentCreateParams> {
  const use = data["setup_future_usage"];
  return use === "on_session" || use === "off_session" ? { setup_future_usage: use } : {};
}

function metadataOf(data: Data): Record<string, string> {
  const ids = Object.fromEntries(IDS.flatMap((key) => (text(data, key) ? [[key, String(data[key])]] : [])));
  const saved = data["off_session"] === true ? text(data, "payment_method") : undefined;
  return saved ? { ...ids, [SAVED_METHOD]: saved } : ids;
}

function text(data: Data | undefined, key: string): string | undefined {
  const value = data?.[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
