import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { PaymentCustomerDTO } from "@medusajs/framework/types";

/** How a Medusa customer is described to Stripe. */
export function customerParams(customer: PaymentCustomerDTO): Stripe.CustomerCreateParams {
  const name = customer.company_name || [customer.first_name, customer.last_name].filter(Boolean).join(" ");
  const address = addressOf(customer);
  return {
    email: customer.email, metadata: { medusa_customer_id: customer.id },
    ...(name && { name }), ...(customer.phone && { phone: customer.phone }), ...(address && { address }),
  };
}

function addressOf({ billing_address: given }: PaymentCustomerDTO): Stripe.AddressParam | undefined {
  if (!given) return undefined;
  const parts = {
    line1: given.address_1, line2: given.address_2, city: given.city, country: given.country_code,
    postal_code: given.postal_code, state: given.province,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value)) as Stripe.AddressParam;
}

/** A key that stays the same for the same request only: Stripe refuses one that comes back with other parameters. */
export function keyFor(base: string, params: unknown): string {
  return `${base}:${createHash("sha256").update(JSON.stringify(params)).digest("hex").slice(0, 16)}`;
}
