import type Stripe from "stripe";
import type { Params } from "../form";
import { branch, flag, integer, mergedMetadata, required, text, textList } from "../params";
import { StripeRefusal } from "../refusals";
import { newIntent } from "../shapes/intent";
import type { World } from "../world";
import { confirmIntent } from "./confirm";
import { updateIntent } from "./update-intent";

/** Smallest charges, in the currency's smallest unit: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const SMALLEST: Record<string, number> = { usd: 50, eur: 50, gbp: 30, jpy: 50 };

/** Creates an intent, and confirms it when asked. @throws as `confirmIntent`; 400 on a wrong amount or currency */
export function createIntent(world: World, params: Params): Stripe.PaymentIntent {
  const currency = currencyOf(params);
  const amount = amountOf(params, currency);
  const intent = newIntent({ amount, currency, created: world.clock.seconds(), ...methodsOf(params) });
  intent.capture_method = (text(params, "capture_method") ?? "automatic_async") as Stripe.PaymentIntent.CaptureMethod;
  intent.setup_future_usage = (text(params, "setup_future_usage") ?? null) as Stripe.PaymentIntent["setup_future_usage"];
  updateIntent(world, intent, { ...params, amount: String(amount) });
  intent.metadata = mergedMetadata({}, params);
  world.store.intents.add(intent);
  world.emit("payment_intent.created", intent);
  if (flag(params, "confirm")) confirmIntent(world, intent, params);
  return intent;
}

function currencyOf(params: Params): string {
  const currency = required(text(params, "currency"), "currency").toLowerCase();
  if (/^[a-z]{3}$/.test(currency)) return currency;
  throw StripeRefusal.invalid(`Invalid currency: ${currency}.`, "currency");
}

function amountOf(params: Params, currency: string): number {
  const amount = required(integer(params, "amount"), "amount");
  if (amount < 1) throw StripeRefusal.invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  if (amount > 99_999_999) throw StripeRefusal.invalid("Amount must be no more than 999,999.99", "amount", "amount_too_large");
  if (amount < (SMALLEST[currency] ?? 1)) throw StripeRefusal.invalid("Amount is below the smallest charge.", "amount", "amount_too_small");
  return amount;
}

/** Without a list of types, current API versions take the dashboard's automatic methods. */
function methodsOf(params: Params): Partial<Stripe.PaymentIntent> {
  const types = textList(params["payment_method_types"]);
  if (types.length) return { payment_method_types: types };
  const redirects = text(branch(params, "automatic_payment_methods"), "allow_redirects") ?? "always";
  return { automatic_payment_methods: { enabled: true, allow_redirects: redirects as "always" | "never" } };
}
