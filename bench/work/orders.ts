import { makeGoods, type Goods } from "../../integration-tests/setup/stock-shop";
import { rowsOf } from "../../integration-tests/setup/sql";
import { until } from "../../integration-tests/setup/until";
import { adminOf, shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { PAY } from "../shopper";

const UNITS = 1_000_000;
const READY = "select id from doorstep_work_order where order_id = $1 and state = 'ready'";

/** An order that lies ready to be picked. */
export type ReadyOrder = { order: Json; workId: string };
export type OrderDesk = { admin: Call; newOrder(): Promise<ReadyOrder> };

/** Takes orders of so many lines, one piece of each, in Hamburg. */
export async function openDesk(url: string, database: string, lines: number): Promise<OrderDesk> {
  const admin = await adminOf(url);
  const shop = await shopperOf(url, admin);
  const goods: Goods[] = [];
  for (let n = 0; n < lines; n += 1) goods.push(await makeGoods(admin, [{ stock: { Hamburg: UNITS } }]));
  return {
    admin,
    async newOrder() {
      const cart = await fillCart(shop, BUYERS.anna, goods.map(({ sku }) => ({ sku, quantity: 1 })));
      await startPayment(shop, cart.id as string, PAY);
      const { order, error } = await buy(shop, cart.id as string);
      if (!order) throw new Error(`No order: ${JSON.stringify(error)}`);
      const [work] = await until("the order's work", async () => {
        const rows = await rowsOf<{ id: string }>(database, READY, order.id);
        return rows.length > 0 && rows;
      });
      return { order, workId: work!.id };
    },
  };
}
