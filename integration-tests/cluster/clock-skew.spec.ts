import { join } from "node:path";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import type { Call, Json } from "../../demo/walk/shop-client";
import { copyCart } from "../setup/copy-cart";
import { refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { expectStockTrue } from "../setup/stock-true";
import { until } from "../setup/until";
import { openCluster, type Cluster, type Instance } from "./cluster";

jest.setTimeout(300_000);
const PAY = "pp_system_default";
const MINUTES = 60_000;
/** A hold's own lifetime by default. */
const TTL_MINUTES = 15;

const skewedBy = (minutes: number): Instance => ({
  nodeArgs: ["--require", join(__dirname, "skewed-clock.cjs")], env: { DOORSTEP_CLOCK_OFFSET_SECONDS: String(minutes * 60) },
});

describe.each([{ skew: 10, standing: "10 minutes ahead" }, { skew: -10, standing: "10 minutes behind" }])("an instance whose clock is $standing, beside one that is right", ({ skew }) => {
  let cluster: Cluster;
  let right: Call;
  let skewed: Call;
  beforeAll(async () => {
    cluster = await openCluster([{}, skewedBy(skew)]);
    [right, skewed] = cluster.shops as [Call, Call];
  });
  afterAll(() => cluster?.stop());

  const goodsOf = (units: number): Promise<Goods> => makeGoods(cluster.admin, [{ stock: { Hamburg: units } }]);
  const cartsOf = async (goods: Goods, count: number): Promise<string[]> => {
    const original = await fillCart(right, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
    return copyCart(cluster.database, original.id as string, count);
  };
  const hold = async (shop: Call, cart: string): Promise<Json> => (await shop("POST", `/store/carts/${cart}/stock-hold`)).stock_hold as Json;

  it("four units, ten buyers: four orders", async () => {
    const goods = await goodsOf(4);
    const outcomes = await Promise.all((await cartsOf(goods, 10)).map((cart, n) => {
      const shop = n % 2 ? right : skewed;
      return startPayment(shop, cart, PAY).then(() => buy(shop, cart), () => ({ order: undefined }));
    }));
    expect(outcomes.filter(({ order }) => order)).toHaveLength(4);
    expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([4]);
  });

  it("a cart that is completed at both at once becomes one order, however often", async () => {
    const goods = await goodsOf(10);
    for (const cart of await cartsOf(goods, 5)) {
      await startPayment(right, cart, PAY);
      const outcomes = await Promise.all([right, skewed].map((shop) => buy(shop, cart).then(({ order }) => order?.id as string, () => undefined)));
      expect(new Set(outcomes.filter(Boolean)).size).toBe(1);
    }
    expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([5]);
  });

  it("the last unit of a shopper who pays is given to nobody else, at either, until it is paid", async () => {
    for (const [mine, theirs] of [[right, skewed], [skewed, right]] as const) {
      const goods = await goodsOf(1);
      const [paying, late] = (await cartsOf(goods, 2)) as [string, string];
      await startPayment(mine, paying, PAY);
      expect((await refusal(startPayment(theirs, late, PAY))).body.code).toBe("insufficient_stock");
      expect((await buy(theirs, paying)).order).toBeDefined();
      expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([1]);
    }
  });

  it("a shopper who is idle for a while but not too long still has the units at the other instance", async () => {
    const goods = await goodsOf(1);
    const [idle, other] = (await cartsOf(goods, 2)) as [string, string];
    const { id } = await hold(right, idle);
    await rowsOf(cluster.database, "update doorstep_stock_hold set expires_at = now() + interval '5 minutes', first_held_at = now() - interval '10 minutes' where id = $1", id);
    await refusal(hold(skewed, other));
    expect(await hold(skewed, idle)).toMatchObject({ state: "held", lines: [{ quantity: 1 }] });
    expect((await refusal(hold(right, other))).body.code).toBe("insufficient_stock");
  });

  it("a hold, wherever it was made, is over by itself in time", async () => {
    for (const shop of [right, skewed]) {
      const goods = await goodsOf(1);
      const [cart] = await cartsOf(goods, 1);
      const { id, expires_at } = await hold(shop, cart!);
      const minutes = (Date.parse(expires_at as string) - Date.now()) / MINUTES;
      expect(Math.abs(minutes - TTL_MINUTES)).toBeLessThan(1);
      await rowsOf(cluster.database, "update doorstep_stock_hold set expires_at = now() - interval '1 second' where id = $1", id);
      await rowsOf(cluster.database, "update doorstep_jobs.job set start_after = now() where data->>'key' = $1 and data->>'work' = 'expire-hold'", id);
      await until("the hold to expire", async () => (await rowsOf(cluster.database, "select from doorstep_stock_hold where id = $1 and state = 'expired'", id)).length > 0, 60_000);
      expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([0]);
    }
  });
});
