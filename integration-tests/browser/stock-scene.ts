import type { Browser } from "playwright-core";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { openShop, bought } from "../setup/shop";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, and of all that there is to see about stock one of each. */
export type StockScene = {
  url: string; browser: Browser; admin: Call; shop: Call;
  /** Of which a cart holds two. */
  held: Goods; holder: Json;
  /** Low in Hamburg, plenty in Reno. */
  low: Goods;
  /** Ordered beyond stock, with goods on their way. */
  awaited: Goods;
  /** From two locations, one line waiting. */
  split: Json;
  end(): Promise<void>;
};

export const LONG = "Verteilzentrum Norddeutschland, Halle 7 (Sperrgut)";
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export async function beginStockScene(): Promise<StockScene> {
  await prepareDashboard();
  const { store, admin, shop } = await openShop({ DOORSTEP_ADMIN: "on" });
  const places = await locations(admin);
  const [held, low, far, awaited] = [
    await makeGoods(admin, [{ stock: { Hamburg: 5, Reno: 4, [LONG]: 40 } }]),
    await makeGoods(admin, [{ stock: { Hamburg: 3, Reno: 60 } }]),
    await makeGoods(admin, [{ stock: { Reno: 8 } }]),
    await makeGoods(admin, [{ stock: { Hamburg: 0 } }], { backorder: true }),
  ];
  await settings(admin, places, { low, awaited, held });
  const holder = await fillCart(shop, BUYERS.anna, [{ sku: held.sku, quantity: 2 }]);
  await shop("POST", `/store/carts/${holder.id}/stock-hold`);
  const split = await splitOrder(admin, shop, [low, far, awaited]);
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin, shop, held, holder, low, awaited, split,
    async end() {
      await browser.close();
      await store.stop();
    },
  };
}

/** The shop's two locations and one with a long name, which is closed for a while. */
async function locations(admin: Call): Promise<Map<string, string>> {
  await admin("POST", "/admin/stock-locations", { name: LONG, address: { address_1: "Am Hafen 1", city: "Bremerhaven", postal_code: "27568", country_code: "DE" } });
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  const places = new Map((stock_locations as Json[]).map(({ name, id }) => [name as string, id as string]));
  const tell = (name: string, body: Json) => admin("POST", `/admin/doorstep/source-locations/${places.get(name)}`, body);
  await tell(LONG, { priority: 5, closed: true, reopens_at: inDays(3) });
  await tell("Hamburg", {
    latitude: 53.5436, longitude: 9.9886, orders_per_day: 120,
    parcel_costs: [{ country_code: "de", postal_prefix: null, amount: 4.2 }, { country_code: null, postal_prefix: null, amount: 11.5 }],
  });
  await tell("Reno", { priority: 1, latitude: 39.5296, longitude: -119.8138 });
  return places;
}

async function settings(admin: Call, places: Map<string, string>, { low, awaited, held }: Pick<StockScene, "low" | "awaited" | "held">): Promise<void> {
  const policy = (goods: Goods, body: Json) => admin("POST", `/admin/doorstep/stock/${goods.itemIds[0]}/policy`, body);
  await policy(low, { low_stock_at: 5, safety_stock: 1 });
  await policy(low, { location_id: places.get("Reno"), low_stock_at: 2 });
  await policy(awaited, { backorder_limit: 50 });
  await policy(held, { waiting_line: true });
  const expect = (goods: Goods, location: string, quantity: number, days: number, note: string) =>
    admin("POST", "/admin/doorstep/incoming-stock", { inventory_item_id: goods.itemIds[0], location_id: places.get(location), quantity, expected_at: inDays(days), note });
  await expect(awaited, "Hamburg", 20, 6, "PO 4711, Töpferei Blank & Söhne");
  await expect(held, "Reno", 12, -2, "Container MSKU 204411, held at customs");
  const rule = (body: Json) => admin("POST", "/admin/doorstep/sourcing-rules", body);
  await rule({ name: "Europe from nearby", rank: 0, country_codes: ["de", "fr"], criteria: ["fewest_splits", "nearest", "priority"] });
  await rule({ name: "Everything else, as cheaply as it can be sent without a customer noticing", rank: 1, enabled: false, criteria: ["cheapest", "most_stock"] });
}

async function splitOrder(admin: Call, shop: Call, goods: Goods[]): Promise<Json> {
  const cart = await fillCart(shop, BUYERS.anna, goods.map(({ sku }) => ({ sku, quantity: 2 })));
  await startPayment(shop, cart.id as string, "pp_system_default");
  const order = await bought(shop, cart);
  await until("the order's allocation", async () => (await allocationOf(admin, order)).lines.length === goods.length);
  return order;
}

export const allocationOf = async (admin: Call, order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/allocation`)).allocation as Json;
