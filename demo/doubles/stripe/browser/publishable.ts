import type Stripe from "stripe";
import type { Answer, DoubleRequest } from "../../kit/double";
import { parseForm } from "../form";
import { text } from "../params";
import { StripeRefusal } from "../refusals";
import type { StripeStore } from "../store";

/** What whoever has the client secret is told of an intent: https://docs.stripe.com/api/payment_intents/object, marked "retrievable with publishable key". */
const PUBLIC = [
  "id", "object", "amount", "automatic_payment_methods", "canceled_at", "cancellation_reason", "capture_method", "client_secret", "confirmation_method",
  "created", "currency", "description", "last_payment_error", "livemode", "next_action", "payment_method", "payment_method_types", "processing",
  "receipt_email", "setup_future_usage", "shipping", "status",
] as const;

export const isPublishable = (req: DoubleRequest): boolean => (req.get("authorization") ?? "").startsWith("Bearer pk_test_");

/** A shopper's browser may look at, and confirm, the one payment whose secret it was given. @throws StripeRefusal otherwise */
export function requirePayer(req: DoubleRequest, store: StripeStore): undefined {
  const [, id, action] = /^\/v1\/payment_intents\/(pi_\w+)(\/confirm)?$/.exec(req.path) ?? [];
  const mayAsk = id && (req.method === "POST" ? action : !action && req.method === "GET");
  if (!mayAsk) throw new StripeRefusal(401, { type: "invalid_request_error", code: "secret_key_required", message: "This API call cannot be made with a publishable API key. Please use a secret API key." });
  const given = text(parseForm(req.method === "POST" ? req.rawBody : (req.originalUrl.split("?")[1] ?? "")), "client_secret");
  if (store.intents.find(id)?.client_secret !== given) throw StripeRefusal.missing("payment_intent", id, "intent");
  return undefined;
}

/** An answer without what only the merchant may see. */
export function forPayer(answer: Answer): Answer {
  const { error, ...intent } = answer.body as Partial<Stripe.PaymentIntent> & { error?: { payment_intent?: Stripe.PaymentIntent } };
  if (!error) return { ...answer, body: publicPart(intent) };
  return { ...answer, body: { error: { ...error, ...(error.payment_intent && { payment_intent: publicPart(error.payment_intent) }) } } };
}

const publicPart = (intent: Partial<Stripe.PaymentIntent>) => Object.fromEntries(PUBLIC.map((key) => [key, intent[key] ?? null]));
