import type { StoreProcess } from "../../demo/store/process";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { adminOf, HttpError, shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { makeGoods, reservationsOf, reservedOf, type Goods } from "../setup/stock-shop";
import { freshDatabase, startTestStore } from "../setup/store";
import { until } from "../setup/until";

jest.setTimeout(300_000);
const PAY = "pp_system_default";

let stores: StoreProcess[];
let admin: Call;
let shops: Call[];

beforeAll(async () => {
  const database = await freshDatabase();
  stores = [await startTestStore(database), await startTestStore(database)];
  admin = await adminOf(stores[0]!.url);
  shops = await Promise.all(stores.map((store) => shopperOf(store.url, admin)));
});
afterAll(() => Promise.all((stores ?? []).map((store) => store.stop())));

type Outcome = { order?: Json; refusal?: HttpError };
const outcomeOf = (run: Promise<{ order?: Json; error?: Json }>): Promise<Outcome> =>
  run.then(({ order, error }) => (order ? { order } : Promise.reject(new Error(JSON.stringify(error)))),
    (error: unknown) => ({ refusal: error as HttpError }));

/** A cart that is ready to be completed but holds nothing, so that all are decided in the completion itself. */
async function payingCart(shop: Call, goods: Goods): Promise<string> {
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
  await startPayment(shop, cart.id as string, PAY);
  await shop("DELETE", `/store/carts/${cart.id}/stock-hold`);
  return cart.id as string;
}

async function race(goods: Goods, buyers: number): Promise<Outcome[]> {
  const carts: { shop: Call; id: string }[] = [];
  for (let n = 0; n < buyers; n += 1) {
    const shop = shops[n % shops.length]!;
    carts.push({ shop, id: await payingCart(shop, goods) });
  }
  return Promise.all(carts.map(({ shop, id }) => outcomeOf(buy(shop, id))));
}

async function expectSold(goods: Goods, outcomes: Outcome[], sold: number): Promise<void> {
  const orders = outcomes.flatMap(({ order }) => order ?? []);
  const refusals = outcomes.flatMap(({ refusal }) => refusal ?? []);
  expect(orders).toHaveLength(sold);
  expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(refusals.map(() => [409, "insufficient_stock"]));
  for (const order of orders) await until("the order's reservation", async () => (await reservationsOf(admin, order)).length === 1);
  const reserved = await reservedOf(admin, goods.itemIds[0]!);
  expect(Object.values(reserved).reduce((sum, n) => sum + n, 0)).toBe(sold);
}

it("two instances, one unit, two buyers: one order, one clear refusal", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 1 } }]);
  await expectSold(goods, await race(goods, 2), 1);
});

it("two instances, four units in two warehouses, ten buyers: four orders, six clear refusals", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 1, Reno: 3 } }]);
  await expectSold(goods, await race(goods, 10), 4);
});

it("two instances, one unit, two shoppers who start to pay at once: one has it, one hears so before paying", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 1 } }]);
  const carts = await Promise.all(shops.map((shop) => fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }])));
  const starts = await Promise.allSettled(shops.map((shop, n) => startPayment(shop, carts[n]!.id as string, PAY)));
  expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [lost] = starts.flatMap((start) => (start.status === "rejected" ? [start.reason as HttpError] : []));
  expect([lost!.status, lost!.body.lines]).toMatchObject([409, [{ requested: 1, available: 0 }]]);
});

it("two instances that complete the same cart at once make one order of it", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  const cart = await payingCart(shops[0]!, goods);
  const outcomes = await Promise.all(shops.map((shop) => outcomeOf(buy(shop, cart))));
  const orders = new Set(outcomes.flatMap(({ order }) => (order ? [order.id as string] : [])));
  expect(orders.size).toBe(1);
  await until("one unit reserved", async () => (await reservedOf(admin, goods.itemIds[0]!)).Hamburg === 1);
});
