import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createDatabase } from "../../demo/postgres/embedded";
import { medusa, REPOSITORY, type StoreProcess } from "../../demo/store/process";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { adminOf, HttpError, shopperOf, type Call } from "../../demo/walk/shop-client";
import { copyCart } from "../setup/copy-cart";
import { storeEnvironment } from "../setup/environment";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { expectStockTrue } from "../setup/stock-true";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";
import { startOwnPostgres, type OwnPostgres } from "./own-postgres";
import { persist } from "./persistent";

jest.setTimeout(900_000);
const BUYERS_COUNT = 40;
const UNITS = 10;

/** Not in the system's folder for such: as root, PostgreSQL runs as another user, who may not look there. */
const DATA = join(REPOSITORY, `.doorstep/test/crash-${process.pid}`);

let database: string;
let postgres: OwnPostgres;
let store: StoreProcess;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  postgres = await startOwnPostgres(DATA);
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
  await rm(DATA, { recursive: true, force: true });
});

const isSoldOut = (error: unknown): boolean => error instanceof HttpError && error.status === 409 && error.body.code === "insufficient_stock";

/** Tries until there is an order or the shop says that nothing is left: other answers come of a broken shop. */
const buyStubbornly = (cart: string): Promise<string> =>
  persist("to buy", async () => {
    try {
      await startPayment(shop, cart, "pp_system_default");
      const answer = await shop("POST", `/store/carts/${cart}/complete`);
      return (answer.order?.id as string | undefined) ?? (await Promise.reject(new Error(JSON.stringify(answer))));
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
  await postgres.crash();
  await postgres.start();
  const orders = (await outcomes).filter((outcome) => outcome !== "sold out");
  expect([orders.length, new Set(orders).size]).toEqual([UNITS, UNITS]);
  expect(await expectStockTrue(database, admin, goods.itemIds)).toEqual([UNITS]);
  expect([store.child.exitCode, store.child.signalCode]).toEqual([null, null]);
});
