import type Stripe from "stripe";
import { methodFromCard, methodGiven, methodNamed } from "../actions/attach-method";
import { flag, mergedMetadata, required, text } from "../params";
import { StripeRefusal } from "../refusals";
import { newSetupIntent } from "../shapes/others";
import type { Call, Route } from "./route";

const path = "/v1/payment_methods";

/** Payment methods and setup intents. */
export const methodRoutes: Route[] = [
  { method: "post", path, takes: "PaymentMethods.PaymentMethodCreateParams", answer: ({ world, params }) => methodFromCard(world, params) },
  { method: "get", path, takes: "PaymentMethods.PaymentMethodListParams", answer: ({ world, params }) => {
    const customer = text(params, "customer");
    return world.store.methods.page(params, (method) => !customer || method.customer === customer);
  } },
  { method: "get", path: `${path}/:id`, takes: "PaymentMethods.PaymentMethodRetrieveParams", answer: ({ world, id }) => methodNamed(world, id) },
  { method: "post", path: `${path}/:id/attach`, takes: "PaymentMethods.PaymentMethodAttachParams", answer: ({ world, params, id }) =>
    attach(world, methodNamed(world, id), required(text(params, "customer"), "customer")) },
  { method: "post", path: `${path}/:id/detach`, takes: "PaymentMethods.PaymentMethodDetachParams", answer: detach },
  { method: "post", path: "/v1/setup_intents", takes: "SetupIntents.SetupIntentCreateParams", answer: createSetup },
  { method: "get", path: "/v1/setup_intents/:id", takes: "SetupIntents.SetupIntentRetrieveParams", answer: ({ world, id }) => world.store.setups.get(id) },
];

function attach(world: Call["world"], method: Stripe.PaymentMethod, customer: string): Stripe.PaymentMethod {
  method.customer = world.store.customers.get(customer, "customer").id;
  world.emit("payment_method.attached", method);
  return method;
}

function detach({ world, id }: Call): unknown {
  const method = world.store.methods.get(id);
  if (!method.customer) throw StripeRefusal.invalid("The payment method you provided is not attached to a customer so detachment is impossible.");
  method.customer = null;
  world.emit("payment_method.detached", method);
  return method;
}

function createSetup({ world, params }: Call): unknown {
  const setup = newSetupIntent(world.clock.seconds());
  const method = methodGiven(world, params);
  const customer = text(params, "customer");
  if (customer) setup.customer = world.store.customers.get(customer, "customer").id;
  setup.metadata = mergedMetadata({}, params);
  if (method) Object.assign(setup, { payment_method: method.id, status: flag(params, "confirm") ? "succeeded" : "requires_confirmation" });
  world.store.setups.add(setup);
  world.emit("setup_intent.created", setup);
  if (setup.status !== "succeeded") return setup;
  if (method && customer) attach(world, method, customer);
  world.emit("setup_intent.succeeded", setup);
  return setup;
}
