import type Stripe from "stripe";
import type { Params } from "../form";
import { move, requireState } from "../intent-states";
import { branch, integer, mergedMetadata, text } from "../params";
import type { World } from "../world";
import { methodGiven } from "./attach-method";

/** Changes an intent. What is held or done can only change its words. @throws 400 `payment_intent_unexpected_state` */
export function updateIntent(world: World, intent: Stripe.PaymentIntent, params: Params): void {
  const amount = integer(params, "amount");
  const currency = text(params, "currency");
  if ((amount ?? intent.amount) !== intent.amount || (currency ?? intent.currency) !== intent.currency) {
    requireState(intent, "method_given", "update");
  }
  const method = methodGiven(world, params);
  if (method) {
    requireState(intent, "method_given", "update");
    intent.payment_method = method.id;
    move(intent, "method_given");
  }
  intent.amount = amount ?? intent.amount;
  intent.currency = currency?.toLowerCase() ?? intent.currency;
  intent.metadata = mergedMetadata(intent.metadata, params);
  rename(world, intent, params);
}

function rename({ store }: World, intent: Stripe.PaymentIntent, params: Params): void {
  const customer = text(params, "customer");
  if (customer) intent.customer = store.customers.get(customer, "customer").id;
  intent.description = text(params, "description") ?? intent.description;
  intent.receipt_email = text(params, "receipt_email") ?? intent.receipt_email;
  intent.statement_descriptor_suffix = text(params, "statement_descriptor_suffix") ?? intent.statement_descriptor_suffix;
  if (params["shipping"]) intent.shipping = branch(params, "shipping") as unknown as Stripe.PaymentIntent.Shipping;
  if (params["payment_method_options"]) {
    intent.payment_method_options = branch(params, "payment_method_options") as unknown as Stripe.PaymentIntent.PaymentMethodOptions;
  }
}
