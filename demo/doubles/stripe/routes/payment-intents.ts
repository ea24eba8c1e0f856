import type Stripe from "stripe";
import { cancelIntent } from "../actions/cancel";
import { captureIntent } from "../actions/capture";
import { confirmIntent } from "../actions/confirm";
import { createIntent } from "../actions/create-intent";
import { updateIntent } from "../actions/update-intent";
import { text } from "../params";
import type { Call, Route } from "./route";
import { searchIntents } from "./search-intents";

const path = "/v1/payment_intents";

/** Runs an action on the intent named in the path and answers with the intent. */
const onIntent = (act: (call: Call, intent: Stripe.PaymentIntent) => void) => (call: Call) => {
  const intent = call.world.store.intents.get(call.id, "intent");
  act(call, intent);
  return intent;
};

export const paymentIntentRoutes: Route[] = [
  { method: "post", path, takes: "PaymentIntents.PaymentIntentCreateParams", answer: ({ world, params }) => createIntent(world, params) },
  { method: "get", path, takes: "PaymentIntents.PaymentIntentListParams", answer: ({ world, params }) => {
    const customer = text(params, "customer");
    return world.store.intents.page(params, (intent) => !customer || intent.customer === customer);
  } },
  { method: "get", path: `${path}/search`, takes: "PaymentIntents.PaymentIntentSearchParams", answer: searchIntents },
  { method: "get", path: `${path}/:id`, takes: "PaymentIntents.PaymentIntentRetrieveParams", answer: onIntent(() => undefined) },
  { method: "post", path: `${path}/:id`, takes: "PaymentIntents.PaymentIntentUpdateParams", answer: onIntent(({ world, params }, intent) => updateIntent(world, intent, params)) },
  { method: "post", path: `${path}/:id/confirm`, takes: "PaymentIntents.PaymentIntentConfirmParams", answer: onIntent(({ world, params }, intent) => confirmIntent(world, intent, params)) },
  { method: "post", path: `${path}/:id/capture`, takes: "PaymentIntents.PaymentIntentCaptureParams", answer: onIntent(({ world, params }, intent) => captureIntent(world, intent, params)) },
  { method: "post", path: `${path}/:id/cancel`, takes: "PaymentIntents.PaymentIntentCancelParams", answer: onIntent(({ world, params }, intent) =>
    cancelIntent(world, intent, (text(params, "cancellation_reason") ?? null) as Stripe.PaymentIntent.CancellationReason | null)) },
];
