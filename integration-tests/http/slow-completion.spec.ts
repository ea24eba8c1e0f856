import { Client } from "pg";
import type { StoreProcess } from "../../demo/store/process";
import { adminOf, shopperOf, type Json } from "../../demo/walk/shop-client";
import { BUYERS, buy, fillCart, startPayment } from "../../demo/walk/shopper";
import { openShop, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";

jest.setTimeout(180_000);

/** A busy machine may keep a process from its signs of life for a second, and for longer. */
const GRACE_SECONDS = 5;
const ENV = { DOORSTEP_CLAIM_GRACE_SECONDS: String(GRACE_SECONDS) };
let at: Shop;
let other: StoreProcess;
beforeAll(async () => {
  at = await openShop(ENV);
  other = await startTestStore(at.database, ENV);
});
afterAll(async () => {
  await other?.stop();
  await at?.store.stop();
});

it("a completion that is slow is not taken for dead while its process lives: another is refused, and the payment of the first stands", async () => {
  const elsewhere = await shopperOf(other.url, await adminOf(other.url));
  const goods = await makeGoods(at.admin, [{ stock: { Reno: 5 } }]);
  const cart = await fillCart(at.shop, BUYERS.tom, [{ sku: goods.sku, quantity: 1 }]);
  await startPayment(at.shop, cart.id as string, "pp_system_default");
  const gate = new Client(at.database);
  await gate.connect();
  try {
    // Core ties the order to its cart before it authorises the payment: there the first one waits.
    await gate.query("begin; lock table order_cart in share row exclusive mode");
    const first = buy(at.shop, cart.id as string);
    const claimedAt = async () => (await rowsOf<{ claimed_at: Date }>(at.database, "select claimed_at from doorstep_stock_hold where cart_id = $1 and state = 'claimed'", cart.id))[0]?.claimed_at.getTime();
    const began = await until("the first claim", claimedAt);
    await until("a sign of life long after the grace", async () => ((await claimedAt()) ?? 0) > began + GRACE_SECONDS * 1_500);
    expect(await buy(elsewhere, cart.id as string).catch((error: { status: number }) => error.status)).toBe(409);
    await gate.query("commit");
    const { order } = await first;
    expect(order).toBeTruthy();
    const payments = await rowsOf(at.database, "select p.canceled_at from payment p join order_payment_collection c on c.payment_collection_id = p.payment_collection_id where c.order_id = $1", (order as Json).id);
    expect(payments).toEqual([{ canceled_at: null }]);
  } finally {
    await gate.end();
  }
});
