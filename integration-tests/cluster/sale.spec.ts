import { BUYERS, buy, fillCart, startPayment } from "../../demo/walk/shopper";
import { HttpError } from "../../demo/walk/shop-client";
import { copyCart } from "../setup/copy-cart";
import { makeGoods } from "../setup/stock-shop";
import { expectStockTrue } from "../setup/stock-true";
import { throng } from "../setup/throng";
import { openCluster, type Cluster } from "./cluster";

jest.setTimeout(300_000);

const CARTS = 500;
const UNITS = 20;
/** As many as two browsers' worth of a web server's connections; all the others queue behind them. */
const AT_ONCE = 100;

let cluster: Cluster;
beforeAll(async () => {
  cluster = await openCluster([{}, {}]);
});
afterAll(() => cluster?.stop());

it(`a sale: ${CARTS} shoppers, ${UNITS} units, two instances: ${UNITS} orders, everybody else hears at once what is left`, async () => {
  const goods = await makeGoods(cluster.admin, [{ stock: { Hamburg: UNITS - 5, Reno: 5 } }]);
  const original = await fillCart(cluster.shops[0]!, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
  const carts = await copyCart(cluster.database, original.id as string, CARTS);
  const outcomes = await throng(carts, AT_ONCE, async (cart, n) => {
    if (n % 100 === 99) console.log(`shopper ${n + 1} of ${carts.length} comes in`);
    const shop = cluster.shops[n % 2]!;
    try {
      await startPayment(shop, cart, "pp_system_default");
      return { cart, order: (await buy(shop, cart)).order!.id as string };
    } catch (error) {
      return { cart, error };
    }
  });
  const orders = outcomes.flatMap(({ order }) => order ?? []);
  const refusals = outcomes.flatMap(({ cart, error }) => (error ? [{ cart, ...shortOf(error) }] : []));
  expect(refusals.filter(({ clear }) => !clear)).toEqual([]);
  expect([new Set(orders).size, orders.length, refusals.length]).toEqual([UNITS, UNITS, CARTS - UNITS]);
  expect(await expectStockTrue(cluster.database, cluster.admin, goods.itemIds)).toEqual([UNITS]);

  /** Whether the answer names the cart's line, what was asked for and how little there is. */
  function shortOf(error: unknown) {
    if (!(error instanceof HttpError)) return { clear: false, said: String(error) };
    const { status, body } = error;
    const [line] = (body.lines ?? []) as { variant_id: string; requested: number; available: number }[];
    const clear = status === 409 && body.code === "insufficient_stock" && line?.variant_id === goods.variantId && line.requested === 1 && line.available === 0;
    return { clear, said: error.message };
  }
});
