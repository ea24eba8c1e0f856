import { startDoubles, type Doubles } from "../../demo/doubles/start";
import type { Environment } from "../../demo/store/process";
import type { Call } from "../../demo/walk/shop-client";
import { openShop, type Shop } from "./shop";

/** A shop whose outside services are the doubles. `admin` and `shop` can be taken out of it before it is open. */
export type ShopWithDoubles = Shop & { doubles: Doubles };

async function open(env: Environment): Promise<{ shop: ShopWithDoubles; close(): Promise<void> }> {
  const doubles = await startDoubles();
  const shop = await openShop({ ...doubles.env, ...env }).catch(async (error: unknown) => {
    await doubles.close();
    throw error;
  });
  doubles.tell(shop.store.url);
  const close = async (): Promise<void> => {
    await shop.store.stop();
    await doubles.close();
  };
  return { shop: { ...shop, doubles }, close };
}

/** Opens such a shop for the suite that calls it, before its first test, and closes it after the last. */
export function shopWithDoubles(env: Environment = {}): ShopWithDoubles {
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  beforeAll(async () => { opened = await open(env); });
  afterAll(() => opened?.close());
  const now = (): ShopWithDoubles => {
    if (!opened) throw new Error("The shop is open in tests and their hooks only");
    return opened.shop;
  };
  const admin: Call = (...call) => now().admin(...call);
  const shop: Call = (...call) => now().shop(...call);
  return {
    admin, shop,
    get doubles() { return now().doubles; },
    get database() { return now().database; },
    get store() { return now().store; },
  };
}
