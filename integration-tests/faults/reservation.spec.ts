import { Client } from "pg";
import type { StoreProcess } from "../../demo/store/process";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { makeGoods, reservationsOf, reservedOf, type Goods } from "../setup/stock-shop";
import { openShop, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";
import { KILL_POINTS } from "./killable";

jest.setTimeout(300_000);
const PAY = "pp_system_default";
const STOCK = 5;
const QUANTITY = 2;
/** The stores wait this long, not half a minute, before they take a completion for dead. */
const ENV = { DOORSTEP_CLAIM_GRACE_SECONDS: "5" };
/** Its claim is looked at when the test says so. */
const LATE = { DOORSTEP_CLAIM_GRACE_SECONDS: "600" };

let database: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop(ENV));
});
afterAll(() => store?.stop());

/** Lets a shopper complete the cart at a store that dies at the point. */
async function completeUntilKilled(cartId: string, point: string, env = ENV): Promise<void> {
  const doomed = await startTestStore(database, { ...env, MEDUSA_WORKER_MODE: "server", DOORSTEP_KILL_AT: point }, KILL_POINTS);
  const died = new Promise((gone) => doomed.child.once("exit", (_code, signal) => gone(signal)));
  const answer = await buy(await shopperOf(doomed.url, admin), cartId).catch(() => "none");
  if (answer !== "none") await doomed.stop();
  expect([answer, await died]).toEqual(["none", "SIGKILL"]);
}

async function payingCart(): Promise<{ goods: Goods; cart: string }> {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: STOCK } }]);
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: QUANTITY }]);
  await startPayment(shop, cart.id as string, PAY);
  return { goods, cart: cart.id as string };
}

/** The shopper tries until there is an order, as storefronts let them. */
const orderOf = (cart: string): Promise<Json> => until("the order", () => buy(shop, cart).then(({ order }) => order, () => undefined));

const ordersWith = (goods: Goods) =>
  rows<{ id: string }>(`select distinct i.order_id as id from order_line_item l join order_item i on i.item_id = l.id
    join "order" o on o.id = i.order_id and o.deleted_at is null and o.canceled_at is null where l.variant_id = $1`, goods.variantId);

async function expectHealed(goods: Goods, cart: string, order: Json): Promise<void> {
  await until("the settled reservation", async () => (await reservationsOf(admin, order)).length === 1);
  expect(await reservationsOf(admin, order)).toEqual([`${QUANTITY} at Hamburg`]);
  expect(await ordersWith(goods)).toEqual([{ id: order.id }]);
  expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: QUANTITY });
  const kept = await rows<{ total: string }>(
    `select coalesce(sum(quantity), 0)::int as total from reservation_item where inventory_item_id = $1 and deleted_at is null`, goods.itemIds[0]!);
  expect(kept).toEqual([{ total: QUANTITY }]);
  const holds = await rows(`select state, order_id from doorstep_stock_hold where cart_id = $1`, cart);
  expect(holds).toEqual([{ state: "settled", order_id: order.id }]);
}

describe.each([
  ["right after it claimed the units", "commit:doorstep_stock_hold:after"],
  ["right after it made the order", "step:create-orders:after"],
  ["when the order's stock was reserved", "step:reserve-inventory-step:after"],
])("a store that is killed %s", (_when, point) => {
  it("leaves the shopper one order with its units, once", async () => {
    const { goods, cart } = await payingCart();
    await completeUntilKilled(cart, point);
    await expectHealed(goods, cart, await orderOf(cart));
  });
});

it("a shopper who doesn't come back after the crash keeps no more than a hold, and no order is left behind", async () => {
  const { goods, cart } = await payingCart();
  await completeUntilKilled(cart, "step:create-orders:after", LATE);
  expect(await ordersWith(goods)).toHaveLength(1);
  await lookAtClaim(cart);
  await until("the hold", async () => (await shop("GET", `/store/carts/${cart}/stock-hold`)).stock_hold.state === "held");
  expect(await ordersWith(goods)).toEqual([]);
  expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: QUANTITY });
  await expectHealed(goods, cart, await orderOf(cart));
});

it("a cart that is tied to an order that is gone, since its undo died half-way, is bought at the second try", async () => {
  const { goods, cart } = await payingCart();
  await rows("insert into order_cart (id, order_id, cart_id) values ('ordercart_gone', 'order_gone', $1)", cart);
  expect((await refusal(buy(shop, cart))).status).toBe(409);
  await expectHealed(goods, cart, await orderOf(cart));
});

describe("an order that fails at its payment after its units were settled", () => {
  it("gives them back to the shopper's hold", async () => {
    const { goods, cart } = await payingCart();
    expect(await failPaymentLate(cart, () => buy(shop, cart).then(({ order }) => (order ? "order" : "refused")))).toBe("refused");
    await expectHeldAgain(goods, cart);
    await expectHealed(goods, cart, await orderOf(cart));
  });

  it("gives them back also when the store is killed while it undoes the order", async () => {
    const { goods, cart } = await payingCart();
    await failPaymentLate(cart, () => completeUntilKilled(cart, "step:create-orders~undo:after"));
    await lookAtClaim(cart);
    await until("the hold", async () => (await rows("select id from doorstep_stock_hold where cart_id = $1 and state = 'held'", cart)).length === 1);
    await expectHeldAgain(goods, cart);
  });
});

/** The time has come to look at what became of the cart's claim. */
async function lookAtClaim(cart: string): Promise<void> {
  const [hold] = await rows<{ id: string }>("select id from doorstep_stock_hold where cart_id = $1", cart);
  await rows("update doorstep_jobs.job set start_after = now() where data->>'key' = $1 and data->>'work' = 'settle-claim'", hold!.id);
}

async function expectHeldAgain(goods: Goods, cart: string): Promise<void> {
  expect(await ordersWith(goods)).toEqual([]);
  expect((await shop("GET", `/store/carts/${cart}/stock-hold`)).stock_hold).toMatchObject({ state: "held", lines: [{ quantity: QUANTITY }] });
  expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: QUANTITY });
}

/** A payment that takes its time, then fails: its row is locked until the claim is settled, then the statement that waits dies. */
async function failPaymentLate<T>(cart: string, complete: () => Promise<T>): Promise<T> {
  const blocker = new Client(database);
  await blocker.connect();
  try {
    const { rows: [own] } = await blocker.query<{ pid: string }>("select pg_backend_pid()::text as pid");
    await blocker.query("begin");
    await blocker.query(
      `select s.id from payment_session s join cart_payment_collection c using (payment_collection_id) where c.cart_id = $1 for update of s`, [cart]);
    const completed = complete();
    await until("the settled claim", async () => (await rows("select id from doorstep_stock_hold where cart_id = $1 and state = 'settled'", cart)).length === 1, 120_000);
    // The claim of an order is settled whether or not its completion has come to the payment.
    await until("the payment that waits", async () => (await rows("select pid from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))", own!.pid)).length > 0);
    await blocker.query("select pg_cancel_backend(pid) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))");
    await blocker.query("rollback");
    return await completed;
  } finally {
    await blocker.end();
  }
}

function rows<T extends object>(sql: string, value: string): Promise<T[]> {
  return rowsOf<T>(database, sql, value);
}
