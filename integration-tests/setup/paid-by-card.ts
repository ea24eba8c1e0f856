import { STRIPE } from "../../demo/walk/checkout";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment, type Buyer } from "../../demo/walk/shopper";
import { bought, type Shop } from "./shop";
import { rowsOf } from "./sql";
import { makeGoods, type Goods } from "./stock-shop";
import { until } from "./until";

/** `price`: of the goods that are made where none are given, in euros and in yen. */
export type CardPurchase = { card?: string; buyer?: Buyer; goods?: Goods; price?: number; quantity?: number };
/** `intent`: Stripe's; `cents`: what it is over. */
export type PaidOrder = { order: Json; intent: string; cents: number };

/** A cart whose shopper has paid, and has not got an order yet. */
export async function paidCart({ admin, shop }: Pick<Shop, "admin" | "shop">, purchase: CardPurchase = {}): Promise<{ cart: Json; intent: string }> {
  const { card = "pm_card_visa", buyer = BUYERS.anna, price = 10, quantity = 1 } = purchase;
  const { sku } = purchase.goods ?? (await makeGoods(admin, [{ stock: { Hamburg: 5, Reno: 5 } }], { prices: { eur: price, jpy: price } }));
  const cart = await fillCart(shop, buyer, [{ sku, quantity }]);
  const collection = await startPayment(shop, cart.id as string, STRIPE, { payment_method: card });
  return { cart, intent: collection.payment_sessions[0].data.id as string };
}

export async function paidByCard(at: Pick<Shop, "admin" | "shop">, purchase: CardPurchase = {}): Promise<PaidOrder> {
  const { cart, intent } = await paidCart(at, purchase);
  const order = await bought(at.shop, cart);
  return { order, intent, cents: Math.round((order.total as number) * 100) };
}

/** The same, once Doorstep has made the plan of its captures. */
export async function plannedByCard(at: Pick<Shop, "admin" | "shop" | "database">, purchase: CardPurchase = {}): Promise<PaidOrder> {
  const paid = await paidByCard(at, purchase);
  const plan = "select 1 from doorstep_capture_plan where order_id = $1";
  await until("the order's plan", async () => (await rowsOf(at.database, plan, paid.order.id)).length > 0);
  return paid;
}
