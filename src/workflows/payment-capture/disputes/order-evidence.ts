import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import { fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { Fact } from "../../../shared/facts";
import { sumsOf } from "../../customer-care/sums";
import { quantityOf } from "../../lifecycle-email/email-order";
import { notesTold } from "../../lifecycle-email/told";
import type { FollowedOrder } from "../../order-journey/followed-order";
import type { OrderAddress } from "../../carrier/addresses";
import { envelope } from "../../warehouse/documents/envelope";

/** `48.00 EUR`. */
export const amountText = (amount: BigNumberInput, currency: string): string =>
  `${fromMinor(toMinor(MathBN.convert(amount).toFixed(), currency), currency)} ${currency.toUpperCase()}`;

/** What was ordered, by whom, for how much, and where it was to go. */
export function orderEvidence(order: FollowedOrder, facts: readonly Fact[]): Evidence["order"] {
  const { subtotal, shipping, discount, tax, total } = sumsOf(order);
  const money = (amount: BigNumberInput): string => amountText(amount, order.currency_code);
  const [to, bill] = [order.shipping_address, order.billing_address].map((address) => envelope((address ?? null) as OrderAddress | null, (code) => code.toUpperCase())) as [string[], string[]];
  const named = order.billing_address ?? order.shipping_address;
  return {
    id: order.id, number: String(order.display_id ?? order.id), placed_at: new Date(order.created_at).toISOString(), email: order.email ?? null,
    customer_name: [named?.first_name, named?.last_name].filter(Boolean).join(" "),
    total: money(total), subtotal: money(subtotal), shipping: money(shipping), discount: money(discount), tax: money(tax),
    items: order.items.filter((item) => quantityOf(item) > 0).map((item) => ({
      title: itemTitle(item), sku: item.variant?.sku ?? null, quantity: quantityOf(item), unit_price: money(item.unit_price),
    })),
    shipping_address: to, billing_address: bill, instructions: notesTold(facts).instructions ?? null,
  };
}

/** A product with its variant, where it has several. */
export const itemTitle = (item: FollowedOrder["items"][number]): string =>
  [item.product_title ?? item.title, item.variant_title !== "Default variant" && item.variant_title].filter(Boolean).join(", ");
