import type Stripe from "stripe";
import { cardNamed, cardNumbered, type TestCard } from "../cards";
import type { Params } from "../form";
import { branch, text } from "../params";
import { StripeRefusal } from "../refusals";
import { NO_BILLING } from "../shapes/charge";
import { newPaymentMethod } from "../shapes/others";
import type { World } from "../world";

/** A kept payment method, or a new one for a test name such as `pm_card_visa`, as Stripe makes one at every use. */
export function methodNamed(world: World, name: string): Stripe.PaymentMethod {
  const kept = world.store.methods.find(name);
  if (kept) return kept;
  const card = cardNamed(name);
  if (!card) throw StripeRefusal.missing("PaymentMethod", name, "payment_method");
  return makeMethod(world, card);
}

/** A new payment method from `{ type: "card", card: { number | token } }`. */
export function methodFromCard(world: World, given: Params): Stripe.PaymentMethod {
  const details = branch(given, "card");
  const token = text(details, "token");
  const card = token ? cardNamed(token) : cardNumbered(text(details, "number") ?? "");
  if (card) return makeMethod(world, card, billingOf(given));
  if (token) throw StripeRefusal.missing("token", token, "card[token]");
  throw new StripeRefusal(402, { type: "card_error", code: "incorrect_number", message: "Your card number is incorrect.", param: "number" });
}

/** The payment method that a request names or describes, if it does. */
export function methodGiven(world: World, params: Params): Stripe.PaymentMethod | undefined {
  const name = text(params, "payment_method");
  if (name) return methodNamed(world, name);
  return params["payment_method_data"] ? methodFromCard(world, branch(params, "payment_method_data")) : undefined;
}

/** The billing details of `{ billing_details: { address, email, name, phone } }`, null where nothing is given. */
function billingOf(given: Params): Stripe.PaymentMethod.BillingDetails {
  const details = branch(given, "billing_details");
  const { address, ...words } = NO_BILLING;
  return { ...filledFrom(words, details), address: filledFrom(address, branch(details, "address")) };
}

const filledFrom = <T extends Record<string, null>>(blank: T, given: Params) =>
  Object.fromEntries(Object.keys(blank).map((key) => [key, text(given, key) ?? null])) as Record<keyof T, string | null>;

function makeMethod({ store, clock }: World, card: TestCard, billing = billingOf({})): Stripe.PaymentMethod {
  const method = store.methods.add(newPaymentMethod(card, billing, clock.seconds()));
  store.cards.set(method.id, card);
  return method;
}
