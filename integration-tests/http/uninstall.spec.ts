import { join } from "node:path";
import { medusa, REPOSITORY, startStore } from "../../demo/store/process";
import { freePort } from "../../demo/postgres/embedded";
import { adminOf, shopperOf, type Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart } from "../../demo/walk/shopper";
import { storeEnvironment } from "../setup/environment";
import { openShop, ordered } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods, reservationsOf } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(480_000);

const OURS = `select tablename as name from pg_tables where tablename like 'doorstep\\_%' union all select tgname from pg_trigger where tgname like 'doorstep%'
  union all select proname from pg_proc where proname like 'doorstep%' union all select nspname from pg_namespace where nspname like 'doorstep%'`;

it("goes without a trace: held units come back, orders keep theirs, bare Medusa sells on, and a new installation begins anew", async () => {
  const { database, store, admin, shop } = await openShop();
  const goods = await makeGoods(admin, [{ stock: { Reno: 10 } }]);
  const order = await ordered(shop, goods, { quantity: 3 });
  const cart = await fillCart(shop, BUYERS.tom, [{ sku: goods.sku, quantity: 2 }]);
  await shop("POST", `/store/carts/${cart.id}/stock-hold`);
  // A cart that is still being completed when the store stops keeps the plugin from going.
  await until("the order to have its units", async () => (await reservationsOf(admin, order)).length === 1);
  await store.stop();
  const level = () => rowsOf(database, "select reserved_quantity::int as reserved from inventory_level where inventory_item_id in (select inventory_item_id from reservation_item) and reserved_quantity > 0");
  expect(await level()).toEqual([{ reserved: 5 }]);

  const env = storeEnvironment(database);
  await medusa(["exec", "./src/scripts/uninstall.ts"], { env });
  expect(await level()).toEqual([{ reserved: 5 }]);
  await medusa(["exec", "./src/scripts/uninstall.ts", "remove"], { env });
  expect(await rowsOf(database, OURS)).toEqual([]);
  expect(await level()).toEqual([{ reserved: 3 }]);

  const bare = await startStore({ port: await freePort(), env: { ...env, DOORSTEP_ADMIN: "off" }, cwd: join(REPOSITORY, "bench/bare-store") });
  const staff = await adminOf(bare.url);
  // As the guide says: what was shipped by our carriers needs another provider now.
  const { shipping_options } = await staff("GET", "/admin/shipping-options?limit=100");
  for (const { id } of shipping_options as Json[]) await staff("POST", `/admin/shipping-options/${id}`, { provider_id: "manual_manual" });
  await ordered(await shopperOf(bare.url, staff), goods).finally(() => bare.stop());
  expect(await level()).toEqual([{ reserved: 4 }]);

  await medusa(["db:migrate"], { env });
  expect((await rowsOf(database, OURS)).length).toBeGreaterThan(30);
});
