import { BUYERS, newCart } from "../../demo/walk/shopper";
import { HttpError, type Call, type Json } from "../../demo/walk/shop-client";
import { numbersFrom } from "../faults/seeded";
import { rowsOf } from "../setup/sql";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { expectStockTrue } from "../setup/stock-true";
import { openCluster, type Cluster } from "./cluster";

const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 7);
jest.setTimeout(300_000);

const CARTS = 30;
const ROUNDS = 3;
const next = numbersFrom(SEED);
const shuffled = <T>(all: readonly T[]): T[] => all.map((one) => [next(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);

let cluster: Cluster;
beforeAll(async () => {
  cluster = await openCluster([{}, {}]);
});
afterAll(() => cluster?.stop());

/** Puts another number of each line into the cart and holds again; what happened, and with how many. */
async function holdAnew(shop: Call, cart: string, lines: Json[]): Promise<number> {
  for (const { id } of lines) await shop("POST", `/store/carts/${cart}/line-items/${id}`, { quantity: 1 + Math.floor(next() * 3) });
  return shop("POST", `/store/carts/${cart}/stock-hold`).then(() => 200, (error: unknown) => (error as HttpError).status);
}

it(`${CARTS} carts that hold 8 of 10 things each, in any order, again and again with other quantities (seed ${SEED}): none waits for another for ever`, async () => {
  // Enough for most of them but not for all, in two warehouses, so that holds are split, refused and kept as they were.
  const goods: Goods[] = [];
  while (goods.length < 10) goods.push(await makeGoods(cluster.admin, [{ stock: { Hamburg: 25, Reno: 15 } }]));
  const carts: { shop: Call; id: string; lines: Json[] }[] = [];
  for (let n = 0; n < CARTS; n += 1) {
    const shop = cluster.shops[n % 2]!;
    const id = await newCart(shop, BUYERS.anna);
    let lines: Json[] = [];
    for (const { variantId } of shuffled(goods).slice(0, 8)) {
      lines = (await shop("POST", `/store/carts/${id}/line-items`, { variant_id: variantId, quantity: 1 })).cart.items as Json[];
    }
    carts.push({ shop, id, lines });
  }
  const answers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    answers.push(...(await Promise.all(carts.map(({ shop, id, lines }) => holdAnew(shop, id, lines)))));
  }
  console.log(`${answers.filter((status) => status === 200).length} holds, ${answers.filter((status) => status === 409).length} refusals`);
  expect(answers.filter((status) => ![200, 409].includes(status))).toEqual([]);
  expect(new Set(answers)).toEqual(new Set([200, 409]));
  const stats = await rowsOf(cluster.database, "select deadlocks::int from pg_stat_database where datname = current_database()");
  expect(stats).toEqual([{ deadlocks: 0 }]);
  expect(cluster.stores.map((store) => store.tail()).filter((said) => /deadlock detected|40P01/.test(said))).toEqual([]);
  expect(await expectStockTrue(cluster.database, cluster.admin, goods.flatMap(({ itemIds }) => itemIds))).toEqual(goods.map(() => 0));
});
