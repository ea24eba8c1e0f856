import type Stripe from "stripe";
import { cardNamed, cardNumbered, type TestCard } from "../cards";
import type { Params } from "../form";
import { branch, text } from "../params";
import { StripeRefusal } from "../refusals";
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
  if (card) return makeMethod(world, card);
  if (token) throw StripeRefusal.missing("token", token, "card[token]");
  throw new StripeRefusal(402, { type: "card_error", code: "incorrect_number", message: "Your card number is incorrect.", param: "number" });
}

/** The payment method that a request names or describes, if it does. */
export function methodGiven(world: World, params: Params): Stripe.PaymentMethod | undefined {
  const name = text(params, "payment_method");
  if (name) return methodNamed(world, name);
  return params["payment_method_data"] ? methodFromCard(world, branch(params, "payment_method_data")) : undefined;
}

function makeMethod({ store, clock }: World, card: TestCard): Stripe.PaymentMethod {
  const method = store.methods.add(newPaymentMethod(card, clock.seconds()));
  store.cards.set(method.id, card);
  return method;
}
