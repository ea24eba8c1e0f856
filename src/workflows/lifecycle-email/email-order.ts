import type { EmailItem, EmailOrder, EmailWait } from "../../emails";
import { sumsOf } from "../customer-care/sums";
import type { FollowedOrder } from "../order-journey/followed-order";
import { moneyAboveZero, moneyOf } from "./money";

type Portion = { line_item_id: string; quantity: number; wait?: EmailWait };
type Item = FollowedOrder["items"][number];

export const quantityOf = (item: Item): number => Number(item.quantity ?? item.detail?.quantity ?? 0);

const itemOf = (item: Item, quantity: number, currency?: string): EmailItem => ({
  // Core titles a line by its product; the variant's title stands beside it.
  title: item.product_title ?? item.title,
  variant_title: item.variant_title && item.variant_title !== "Default variant" ? item.variant_title : undefined,
  quantity,
  thumbnail: item.thumbnail,
  unit_total: currency ? moneyOf(item.unit_price, currency) : undefined,
});

/** Sums that add up; a tax that the prices include is no line of its own. */
function totalsOf(order: FollowedOrder): EmailOrder["totals"] {
  const { subtotal, shipping, discount, tax, total, tax_included } = sumsOf(order);
  const currency = order.currency_code;
  return {
    subtotal: moneyOf(subtotal, currency), shipping: moneyOf(shipping, currency), discount: moneyAboveZero(discount, currency),
    tax: tax_included ? undefined : moneyAboveZero(tax, currency), total: moneyOf(total, currency) ?? "",
  };
}

/** The order as mails tell it; `waits` by order line, where the mail tells them. */
export function emailOrderOf(order: FollowedOrder, waits: ReadonlyMap<string, EmailWait> = new Map()): EmailOrder {
  const currency = order.currency_code;
  return {
    display_id: order.display_id ?? order.id,
    email: order.email ?? "",
    currency_code: currency,
    created_at: new Date(order.created_at).toISOString(),
    shipping_address: order.shipping_address,
    items: order.items.filter((item) => quantityOf(item) > 0).map((item) => ({ ...itemOf(item, quantityOf(item), currency), wait: waits.get(item.id) })),
    totals: totalsOf(order),
  };
}

/** The items of a package, a case or a refund, by the order's lines; a line that has gone from the order is left out. */
export const emailItemsOf = (order: FollowedOrder, portions: readonly Portion[]): EmailItem[] =>
  portions.flatMap(({ line_item_id, quantity, wait }) => {
    const item = order.items.find((i) => i.id === line_item_id);
    return item ? [{ ...itemOf(item, Number(quantity)), wait }] : [];
  });
