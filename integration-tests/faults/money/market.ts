import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { startDoubles, type Doubles } from "../../../demo/doubles/start";
import type { Call } from "../../../demo/walk/shop-client";
import { fillCart, startPayment } from "../../../demo/walk/shopper";
import { accountOf, calling } from "../../setup/account";
import { copyCart } from "../../setup/copy-cart";
import { makeGoods } from "../../setup/stock-shop";
import { freshDatabase } from "../../setup/store";
import { startInstance, type Instance } from "./instance";
import { STRIPE } from "./purchase";
import { openKuwait, PRICES, WALLETS, type Wallet } from "./wallets";

/** One shop, run by two store processes over one database, and the doubles that both talk to. */
export type Market = {
  database: string;
  doubles: Doubles;
  one: Instance;
  other: Instance;
  /** A cart that waits for its shopper to pay; the buyer's next one each time. */
  cartOf(wallet: Wallet): string;
  /** Calls a store as the wallet's owner does. */
  shopOf(at: Instance, wallet: Wallet): Call;
  rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

/** The store waits so long for an answer and then asks twice more, so that after `RECONCILE_SECONDS` nobody is at it any more. */
const TIMEOUT_MS = "3000";
const RECONCILE_SECONDS = 12;
const ENV = {
  STRIPE_TIMEOUT_MS: TIMEOUT_MS, DOORSTEP_CLAIM_GRACE_SECONDS: "15", DOORSTEP_AUTHORISATION_GRACE_SECONDS: "20",
  DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: RECONCILE_SECONDS, expiring: { then: "renew" } }), DOORSTEP_REVIEW: JSON.stringify({ ordersPerDay: null }),
};

/** The cart is the shopper's own, and the provider knows them: core refuses one of two payments that are both a shopper's first. */
async function haveAccount(shop: Call, cartId: string): Promise<void> {
  await shop("POST", `/store/carts/${cartId}/customer`);
  await startPayment(shop, cartId, STRIPE);
}

/** `carts`: how many each wallet may need. */
export async function openMarket(carts: number): Promise<Market> {
  const database = await freshDatabase();
  const doubles = await startDoubles();
  // It is asked many times a second: not by a connection of its own each time.
  const pool = new Pool({ connectionString: database, max: 6 });
  const folder = await mkdtemp(join(tmpdir(), "doorstep-money-"));
  const one = await startInstance(database, { ...doubles.env, ...ENV }, folder);
  const other = await startInstance(database, { ...doubles.env, ...ENV }, folder);
  doubles.tell(one.url);
  await openKuwait(one.admin);
  const goods = await makeGoods(one.admin, [{ stock: { Hamburg: 100_000, Reno: 100_000 } }], { prices: PRICES });
  const shelves = new Map<Wallet, string[]>();
  const logins = new Map<Wallet, Record<string, string>>();
  const shopOf = ({ shop }: Instance, wallet: Wallet): Call => calling(shop, logins.get(wallet) ?? {});
  for (const wallet of WALLETS) {
    if (wallet.saves) logins.set(wallet, await accountOf(one.shop, wallet.buyer));
    const shop = shopOf(one, wallet);
    const original = await fillCart(shop, wallet.buyer, [{ sku: goods.sku, quantity: 3 }]);
    if (wallet.saves) await haveAccount(shop, original.id as string);
    shelves.set(wallet, await copyCart(database, original.id as string, carts));
  }
  return {
    database, doubles, one, other, shopOf,
    cartOf: (wallet) => shelves.get(wallet)!.pop()!,
    rows: async <Row extends object>(sql: string, ...values: unknown[]) => (await pool.query<Row>(sql, values)).rows,
    async close() {
      await Promise.all([one.stop(), other.stop()]);
      await doubles.close();
      await pool.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
