import Stripe from "stripe";

/** The official client, pointed at a double. */
export function clientOf(baseUrl: string, maxNetworkRetries = 0): Stripe {
  const { hostname, port } = new URL(baseUrl);
  return new Stripe("sk_test_double", { host: hostname, port: Number(port), protocol: "http", maxNetworkRetries, telemetry: false });
}

/** Lets an intent be confirmed without an address to come back to. */
export const noRedirects = { enabled: true, allow_redirects: "never" as const };
