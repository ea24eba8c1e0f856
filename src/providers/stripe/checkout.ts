import type { Checkout, CheckoutForm } from "../../shared/payment-source";
import type { StripeOptions } from "./options";

const STRIPE_JS = "https://js.stripe.com/v3/";
/** https://docs.stripe.com/security/guide#content-security-policy */
const STRIPE_PLACES = {
  scripts: ["https://js.stripe.com", "https://*.js.stripe.com"],
  frames: ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
  calls: ["https://api.stripe.com"],
};

/** Stripe's Payment Element. What a script that is served elsewhere needs is at its own place. */
export function checkoutForm({ publishableKey, scriptUrl = STRIPE_JS }: StripeOptions): CheckoutForm | null {
  if (!publishableKey) return null;
  const { origin } = new URL(scriptUrl);
  const isStripes = origin === new URL(STRIPE_JS).origin;
  return { scriptUrl, ...(isStripes ? STRIPE_PLACES : { scripts: [origin], frames: [origin], calls: [origin] }) };
}

export function checkoutOf(data: Record<string, unknown>, options: StripeOptions): Checkout | null {
  const { publishableKey, scriptUrl = STRIPE_JS } = options;
  const clientSecret = data["client_secret"];
  return publishableKey && typeof clientSecret === "string" ? { publishableKey, clientSecret, scriptUrl } : null;
}
