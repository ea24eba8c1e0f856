import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { HttpError, type Call, type Json } from "../../demo/walk/shop-client";
import { copyCart } from "../setup/copy-cart";
import { expectStockTrue } from "../setup/stock-true";
import { makeGoods, reservationsOf, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";
import type { Cluster } from "./cluster";
import { SETTINGS } from "./settings";

jest.setTimeout(300_000);
const PAY = "pp_system_default";

/** A cart of one unit, and the instance at which its shopper is. */
type Cart = { shop: Call; id: string };
type Outcome = { order?: Json; refusal?: HttpError };
const outcomeOf = (run: Promise<{ order?: Json; error?: Json }>): Promise<Outcome> =>
  run.then(({ order, error }) => (order ? { order } : Promise.reject(new Error(JSON.stringify(error)))),
    (error: unknown) => ({ refusal: error as HttpError }));

/** Makes the cart ready to be completed but lets go what it holds, so that all is decided in the completion itself. */
async function payHoldingNothing({ shop, id }: Cart): Promise<void> {
  await startPayment(shop, id, PAY);
  await shop("DELETE", `/store/carts/${id}/stock-hold`);
}

for (const setting of SETTINGS) {
  setting.describe(setting.title, () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await setting.open();
    });
    afterAll(() => cluster?.stop());

    /** As many carts as there are buyers, one after the other at the instances. */
    async function cartsOf(goods: Goods, instances: number, buyers: number): Promise<Cart[]> {
      const original = await fillCart(cluster.shops[0]!, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
      const ids = await copyCart(cluster.database, original.id as string, buyers);
      return ids.map((id, n) => ({ id, shop: cluster.shops[n % instances]! }));
    }
    const expectSold = async (goods: Goods, sold: number) => expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([sold]);

    describe.each([2, 3])("%i instances", (instances) => {
      it.each<{ units: string; stock: Record<string, number>; buyers: number; sold: number }>([
        { units: "one unit, two buyers", stock: { Hamburg: 1 }, buyers: 2, sold: 1 },
        { units: "four units in two warehouses, ten buyers", stock: { Hamburg: 1, Reno: 3 }, buyers: 10, sold: 4 },
      ])("$units who complete at once: $sold orders, a clear refusal for each other", async ({ stock, buyers, sold }) => {
        const goods = await makeGoods(cluster.admin, [{ stock }]);
        const carts = await cartsOf(goods, instances, buyers);
        // One after the other: each holds a unit for a moment.
        for (const cart of carts) await payHoldingNothing(cart);
        const outcomes = await Promise.all(carts.map(({ shop, id }) => outcomeOf(buy(shop, id))));
        expect(outcomes.filter(({ order }) => order)).toHaveLength(sold);
        const refusals = outcomes.flatMap(({ refusal }) => refusal ?? []);
        expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(refusals.map(() => [409, "insufficient_stock"]));
        await expectSold(goods, sold);
      });

      it("three units, six shoppers who start to pay at once: three have theirs, three hear so before paying", async () => {
        const goods = await makeGoods(cluster.admin, [{ stock: { Hamburg: 3 } }]);
        const carts = await cartsOf(goods, instances, 6);
        const starts = await Promise.allSettled(carts.map(({ shop, id }) => startPayment(shop, id, PAY)));
        const refusals = starts.flatMap((start) => (start.status === "rejected" ? [start.reason as HttpError] : []));
        expect(refusals.map(({ status, body }) => [status, body.lines[0].requested, body.lines[0].available])).toEqual(Array(3).fill([409, 1, 0]));
        const paying = carts.filter((_, n) => starts[n]!.status === "fulfilled");
        const orders = (await Promise.all(paying.map(({ shop, id }) => buy(shop, id)))).map(({ order }) => order!);
        expect(new Set(orders.map(({ id }) => id)).size).toBe(3);
        for (const order of orders) await expectTold(order);
        await expectSold(goods, 3);
      });

      it("one cart that is completed everywhere at once becomes one order", async () => {
        const goods = await makeGoods(cluster.admin, [{ stock: { Hamburg: 5 } }]);
        const [cart] = await cartsOf(goods, 1, 1);
        await payHoldingNothing(cart!);
        const outcomes = await Promise.all(cluster.shops.slice(0, instances).map((shop) => outcomeOf(buy(shop, cart!.id))));
        expect(new Set(outcomes.flatMap(({ order }) => (order ? [order.id as string] : []))).size).toBe(1);
        await expectSold(goods, 1);
      });
    });

    /** Each order's units are allocated, and its journey says where. */
    async function expectTold(order: Json): Promise<void> {
      await until("the order's reservation", async () => (await reservationsOf(cluster.admin, order))[0] === "1 at Hamburg");
      await until("its journey", async () => {
        const { journey } = await cluster.admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
        return (journey.entries as Json[]).some(({ kind }) => kind === "stock_settled");
      });
    }
  });
}
