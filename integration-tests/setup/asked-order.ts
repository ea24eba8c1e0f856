import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../demo/walk/shopper";
import { paidByCard } from "./paid-by-card";
import type { Shop } from "./shop";
import { makeGoods } from "./stock-shop";
import { until } from "./until";

export const paymentOf = async (admin: Call, order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/payment`)).payment as Json;

/**
 * An order of two units whose shopper is asked to pay what its card let go of after 10.00 was captured. The store must have
 * `capture.withoutMulticapture` "reauthorise". `link`: the page where they pay.
 */
export async function askedOrder({ admin, shop }: Pick<Shop, "admin" | "shop">, buyer: Buyer = BUYERS.anna, price = 40): Promise<{ order: Json; link: string }> {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }], { prices: { eur: price } });
  const { order } = await paidByCard({ admin, shop }, { card: "pm_card_jcb", buyer, goods, quantity: 2 });
  await until("the plan", async () => (await paymentOf(admin, order)).plan);
  await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, { amount: "10.00" });
  const { payment_link } = await until("the shopper to be asked", async () => {
    const payment = await paymentOf(admin, order);
    return payment.request?.state === "asking" && payment;
  });
  return { order, link: payment_link as string };
}
