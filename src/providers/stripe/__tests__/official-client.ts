import type Stripe from "stripe";
import { dirname } from "node:path";

/** The client that the official provider brings along, of its own version and made as it makes it, pointed at a double. */
export function officialClientAt(baseUrl: string): Stripe {
  const { hostname: host, port } = new URL(baseUrl);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the package's own copy, which an import would not find
  const Client = require(require.resolve("stripe", { paths: [dirname(require.resolve("@medusajs/payment-stripe"))] })) as typeof Stripe;
  return new Client("sk_test_double", { host, port, protocol: "http" });
}
