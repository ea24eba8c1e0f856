import type Stripe from "stripe";
import type { TestCard } from "./test-card";

export type CardCheck = "address_line1_check" | "address_postal_code_check" | "cvc_check";
type Checks = Record<CardCheck, string | null>;

/**
 * What the bank found of the code and the address: https://docs.stripe.com/disputes/prevention/verification
 * An address that was not given is not checked. A card that is made to fail a check fails it either way:
 * test methods such as `pm_card_avsZipFail` come without an address.
 */
export function checksOf(card: TestCard, { address }: Stripe.PaymentMethod.BillingDetails): Checks {
  const found: Checks = {
    address_line1_check: address?.line1 ? "pass" : null, address_postal_code_check: address?.postal_code ? "pass" : null, cvc_check: "pass",
  };
  for (const check of card.failing ?? []) found[check] = "fail";
  for (const check of card.unavailable ?? []) found[check] = "unavailable";
  return found;
}
