import { makeGoods } from "../../integration-tests/setup/stock-shop";
import { adminOf, shopperOf, type Call } from "../../demo/walk/shop-client";
import { forBoth } from "../in-turn";
import { raceFor } from "../sale/race";
import { saleRows, type Sale } from "../sale/rows";
import { soldOf } from "../sale/sold";
import { cartsOf } from "../shopper";
import type { Kind, Pair, Stores } from "../stores";
import type { Row } from "../table";

export type SaleSize = { sales: number; units: number; buyers: number };
/** A store of two instances, as its staff and as its shoppers see it. */
type Shop = { admin: Call; instances: Call[]; stop(): Promise<unknown> };

const AT_ONCE = [10, 30];

async function openShop(stores: Stores, kind: Kind): Promise<Shop> {
  const running = [await stores.start(kind), await stores.start(kind)];
  const admin = await adminOf(running[0]!.url);
  const instances = await Promise.all(running.map(({ url }) => shopperOf(url, admin)));
  return { admin, instances, stop: () => Promise.all(running.map((store) => store.stop())) };
}

async function sell({ admin, instances }: Shop, { units, buyers }: SaleSize, atOnce: number): Promise<Sale> {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: units } }]);
  const newCart = await cartsOf(instances[0]!, goods.variantId);
  const carts: string[] = [];
  for (let n = 0; n < buyers; n += 1) carts.push(await newCart());
  const losers = await raceFor(instances, carts, atOnce);
  return { winners: buyers - losers.length, losers, ...(await soldOf(admin, goods)) };
}

/** The same sale at both: more buyers than units, all of whom have filled their carts when it starts. */
export async function sale(stores: Stores, size: SaleSize): Promise<Row[]> {
  const shops = await forBoth((kind) => openShop(stores, kind));
  const sold = AT_ONCE.map((): Pair<Sale[]> => ({ bare: [], doorstep: [] }));
  for (let round = 0; round < size.sales; round += 1) {
    for (const [n, atOnce] of AT_ONCE.entries()) {
      await forBoth(async (kind) => sold[n]![kind].push(await sell(shops[kind], size, atOnce)), round + n);
    }
  }
  await forBoth((kind) => shops[kind].stop());
  return AT_ONCE.flatMap((atOnce, n) => saleRows(`${size.units} units, ${size.buyers} carts, ${atOnce} at once`, size.units, sold[n]!));
}
