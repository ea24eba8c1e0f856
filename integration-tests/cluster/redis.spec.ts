import type { StoreProcess } from "../../demo/store/process";
import { adminOf, HttpError, shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { describeWithRedis, startRedis, type Redis } from "../setup/redis";
import { makeGoods, reservationsOf, reservedOf } from "../setup/stock-shop";
import { freshDatabase, startTestStore } from "../setup/store";
import { until } from "../setup/until";

jest.setTimeout(300_000);

describeWithRedis("two instances with Redis as event bus, workflow engine and lock, one a server and one a worker too", () => {
  let redis: Redis;
  let stores: StoreProcess[] = [];
  let admin: Call;
  let shops: Call[];

  beforeAll(async () => {
    redis = await startRedis();
    const database = await freshDatabase();
    stores = [await startTestStore(database, { REDIS_URL: redis.url }), await startTestStore(database, { REDIS_URL: redis.url, MEDUSA_WORKER_MODE: "server" })];
    admin = await adminOf(stores[0]!.url);
    shops = await Promise.all(stores.map((store) => shopperOf(store.url, admin)));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.stop()));
    await redis?.stop();
  });

  it("six buyers of three units: three orders, three clear refusals, each order's units allocated and its journey told", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 3 } }]);
    const carts: { shop: Call; id: string }[] = [];
    for (let n = 0; n < 6; n += 1) {
      const shop = shops[n % 2]!;
      carts.push({ shop, id: (await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }])).id as string });
    }
    const starts = await Promise.allSettled(carts.map(({ shop, id }) => startPayment(shop, id, "pp_system_default")));
    const refusals = starts.flatMap((start) => (start.status === "rejected" ? [(start.reason as HttpError).body.code] : []));
    expect(refusals).toEqual(Array(3).fill("insufficient_stock"));
    const paying = carts.filter((_, n) => starts[n]!.status === "fulfilled");
    const orders = (await Promise.all(paying.map(({ shop, id }) => buy(shop, id)))).map(({ order }) => order!);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(3);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 3 });
    for (const order of orders) {
      await until("the order's reservation", async () => (await reservationsOf(admin, order))[0] === "1 at Hamburg");
      await until("its journey", async () => {
        const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
        return (journey.entries as Json[]).some(({ kind }) => kind === "stock_settled");
      });
    }
    expect((await admin("GET", "/admin/doorstep/stock-audit")).findings).toEqual([]);
  });
});
