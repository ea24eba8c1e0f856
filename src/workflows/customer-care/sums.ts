import { MathBN } from "@medusajs/framework/utils";
import type { BigNumberInput } from "@medusajs/framework/types";
import type { FollowedOrder } from "../order-journey/followed-order";

type Amount = ReturnType<typeof MathBN.convert>;
/** What an order comes to, in the currency's main unit, so that subtotal + shipping − discount − credit (+ tax, unless included) = total. */
export type Sums = { subtotal: Amount; shipping: Amount; discount: Amount; /** Gift cards and store credit. */ credit: Amount; tax: Amount; total: Amount; tax_included: boolean };

/**
 * The sums as a shopper can add them up. Core's totals include tax whatever the prices do: where prices include it, it is only
 * mentioned; otherwise it stands as a line of its own, and the others without it.
 */
export function sumsOf(order: FollowedOrder): Sums {
  const { total, item_total, shipping_total, discount_total, tax_total } = order;
  const tax_included = order.items.length > 0 && order.items.every((item) => item.is_tax_inclusive);
  const [discount, tax, credit] = [MathBN.convert(discount_total ?? 0), MathBN.convert(tax_total ?? 0), MathBN.convert(order.credit_line_total ?? 0)];
  if (tax_included) {
    return {
      subtotal: MathBN.add(item_total ?? 0, discount), shipping: MathBN.convert(shipping_total ?? 0), discount, credit, tax, total: MathBN.convert(total), tax_included,
    };
  }
  const subtotal = order.items.reduce<BigNumberInput>((sum, item) => MathBN.add(sum, MathBN.mult(item.unit_price, item.quantity)), 0);
  const shipping = order.shipping_methods?.reduce<BigNumberInput>((sum, method) => MathBN.add(sum, method.amount), 0) ?? shipping_total ?? 0;
  return {
    subtotal: MathBN.convert(subtotal), shipping: MathBN.convert(shipping), discount, credit,
    // What is left: with a discount, core's own tax would not add up to the cent.
    tax: MathBN.sub(MathBN.add(total, discount, credit), subtotal, shipping),
    total: MathBN.convert(total), tax_included,
  };
}
