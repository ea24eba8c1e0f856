import type Stripe from "stripe";
import type { Params } from "../form";
import { move, requireState } from "../intent-states";
import { flag, text } from "../params";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { methodGiven } from "./attach-method";
import { approve } from "./approve";
import { beginDebit } from "./debit";
import { decline } from "./decline";

/**
 * Confirms an intent: its card's bank approves, declines or asks for authentication.
 * @throws 402 `card_error` with the intent on a decline; 400 in a wrong state or without a payment method
 */
export function confirmIntent(world: World, intent: Stripe.PaymentIntent, params: Params): void {
  requireState(intent, "approved_to_hold", "confirm");
  const method = methodGiven(world, params);
  if (method) intent.payment_method = method.id;
  const card = world.store.cards.get(String(intent.payment_method));
  if (!card) throw withoutMethod(intent);
  requireReturnUrl(intent, params);
  requireOwnMethod(world, intent);
  if (card.outcome.kind === "pending") return beginDebit(world, intent);
  if (card.outcome.kind === "approve") return approve(world, intent, card);
  if (card.outcome.kind === "decline") throw decline(world, intent, card, card.outcome);
  if (flag(params, "off_session") || flag(params, "error_on_requires_action")) throw decline(world, intent, card, authenticationRequired);
  challenge(world, intent, text(params, "return_url"));
}

const authenticationRequired = {
  code: "authentication_required", decline_code: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

function challenge(world: World, intent: Stripe.PaymentIntent, returnUrl: string | undefined): void {
  move(intent, "challenged");
  intent.next_action = (returnUrl
    ? { type: "redirect_to_url", redirect_to_url: { return_url: returnUrl, url: `https://hooks.stripe.com/3d_secure_2/${intent.id}` } }
    : { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect" } }) as Stripe.PaymentIntent.NextAction;
  world.emit("payment_intent.requires_action", intent);
}

function withoutMethod(intent: Stripe.PaymentIntent): StripeRefusal {
  const message =
    "You cannot confirm this PaymentIntent because it's missing a payment method. " +
    "You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.";
  return StripeRefusal.wrongState(message, intent);
}

function requireOwnMethod({ store }: World, intent: Stripe.PaymentIntent): void {
  const owner = store.methods.find(String(intent.payment_method))?.customer;
  if (!owner || owner === intent.customer) return;
  const message = `The PaymentMethod supplied (${String(intent.payment_method)}) belongs to a customer. Please include the customer in the \`customer\` parameter.`;
  throw StripeRefusal.invalid(message, "customer");
}

/** With automatic methods a redirect may follow, so Stripe wants to know where to return, unless redirects are ruled out. */
function requireReturnUrl(intent: Stripe.PaymentIntent, params: Params): void {
  const automatic = intent.automatic_payment_methods;
  if (!automatic?.enabled || automatic.allow_redirects === "never" || text(params, "return_url")) return;
  throw StripeRefusal.invalid(
    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might " +
      "redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, " +
      "set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never`.",
  );
}
