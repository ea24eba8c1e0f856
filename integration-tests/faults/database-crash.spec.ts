import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase, startPostgres, type Postgres } from "../../demo/postgres/embedded";
import { medusa, type StoreProcess } from "../../demo/store/process";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { adminOf, HttpError, shopperOf, type Call } from "../../demo/walk/shop-client";
import { copyCart } from "../setup/copy-cart";
import { storeEnvironment } from "../setup/environment";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { expectStockTrue } from "../setup/stock-true";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";
import { persist } from "./persistent";

jest.setTimeout(900_000);
const BUYERS_COUNT = 40;
const UNITS = 10;

let folder: string;
let database: string;
let postgres: Postgres;
let store: StoreProcess;
let admin: Call;
let shop: Call;

/** A server of this suite's own, which it may break; it keeps its data like a real one's. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doorstep-crash-"));
  postgres = await startPostgres({ dataDir: join(folder, "data") });
  await createDatabase(postgres, "doorstep");
  database = postgres.url("doorstep");
  const env = storeEnvironment(database);
  await medusa(["db:migrate"], { env });
  await medusa(["exec", "./demo/shop/seed.ts"], { env });
  store = await startTestStore(database, { DOORSTEP_CLAIM_GRACE_SECONDS: "2" });
  admin = await adminOf(store.url);
  shop = await shopperOf(store.url, admin);
});
afterAll(async () => {
  await store?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const isSoldOut = (error: unknown): boolean => error instanceof HttpError && error.status === 409 && error.body.code === "insufficient_stock";

/** Tries until there is an order or the shop says that nothing is left: other answers come of a broken shop. */
const buyStubbornly = (cart: string): Promise<string> =>
  persist("to buy", async () => {
    try {
      await startPayment(shop, cart, "pp_system_default");
      const { order, error } = await buy(shop, cart);
      return (order?.id as string | undefined) ?? (await Promise.reject(new Error(JSON.stringify(error))));
    } catch (error) {
      return isSoldOut(error) ? "sold out" : Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  });

it(`the database is gone in the middle of a sale and comes back: ${BUYERS_COUNT} buyers, ${UNITS} units, ${UNITS} orders, and the store goes on by itself`, async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: UNITS } }]);
  const original = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
  const carts = await copyCart(database, original.id as string, BUYERS_COUNT);
  const outcomes = Promise.all(carts.map(buyStubbornly));
  await until("the first orders", async () => (await rowsOf(database, `select from "order"`)).length >= 3);
  const port = Number(new URL(database).port);
  await postgres.crash();
  postgres = await startPostgres({ dataDir: join(folder, "data"), port });
  const orders = (await outcomes).filter((outcome) => outcome !== "sold out");
  expect([orders.length, new Set(orders).size]).toEqual([UNITS, UNITS]);
  expect(await expectStockTrue(database, admin, goods.itemIds)).toEqual([UNITS]);
  expect([store.child.exitCode, store.child.signalCode]).toEqual([null, null]);
});
