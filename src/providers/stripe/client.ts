import Stripe from "stripe";
import { baseUrlOf, type StripeOptions } from "./options";

const TIMEOUT_MS = 20_000;
/** The client repeats with the same idempotency key, so a repeat never doubles what the first did. */
const RETRIES = 2;

/** The official client, at `apiBaseUrl` or the real service. */
export function stripeClient({ apiKey, apiBaseUrl, timeoutMs = TIMEOUT_MS, maxNetworkRetries = RETRIES }: StripeOptions): Stripe {
  const place = apiBaseUrl === undefined ? {} : baseUrlOf(apiBaseUrl);
  return new Stripe(apiKey, {
    ...place, timeout: timeoutMs, maxNetworkRetries, telemetry: false, appInfo: { name: "medusa-plugin-doorstep" },
  });
}
