import type { Call } from "../../demo/walk/shop-client";
import { locationId, makeGoods, type Goods } from "../setup/stock-shop";
import type { Chance } from "./chance";
import { Hall } from "./hall";

export type ShiftBin = {
  location_id: string; code: string; kind: "pick" | "reserve"; box: string; zone: string; path_order: number; item: string;
  /** Whether the store counts it. */
  counted: boolean;
  /** Pieces that the store believes in and nobody has found missing yet. */
  lost: number;
};
/** `parts`: so many of each item in one piece. */
export type ShiftGoods = Goods & { parts: { item: string; required: number }[] };
export type Site = { places: string[]; names: string[]; goods: ShiftGoods[]; bins: ShiftBin[]; codeOf: Map<string, string>; hall: Hall };

const ZONES = ["A", "B", "C"];
const BUNDLE_EVERY = 5;

/** Goods and their bins at one or two locations. Some bins hold fewer pieces than the store believes. */
export async function buildSite(admin: Call, { orders, locations }: { orders: number; locations: number }, chance: Chance): Promise<Site> {
  const names = ["Hamburg", "Reno"].slice(0, locations);
  const places = await Promise.all(names.map((name) => locationId(admin, name)));
  const kinds = Math.min(40, Math.max(10, Math.ceil(orders / 8)));
  const each = Math.ceil((orders * 12) / kinds) + 20;
  const site: Site = { places, names, goods: [], bins: [], codeOf: new Map(), hall: new Hall() };
  for (let n = 0; n < kinds; n += 1) {
    const stock = Object.fromEntries(names.map((name) => [name, each]));
    const parts = n % BUNDLE_EVERY === BUNDLE_EVERY - 1 ? [{ stock }, { required: 2, stock: Object.fromEntries(names.map((name) => [name, 2 * each])) }] : [{ stock }];
    const goods = await makeGoods(admin, parts, { prices: { eur: 10, usd: 10 } });
    site.goods.push({ ...goods, parts: goods.itemIds.map((item, part) => ({ item, required: parts[part]!.required ?? 1 })) });
    goods.itemIds.forEach((item, part) => site.codeOf.set(item, `${goods.sku}-${part}`));
  }
  for (const place of places) await fillShelves(admin, site, place, each, chance);
  return site;
}

/** An item lies in one bin that nobody counts, or in two that are counted: a first one by the way, and a second somewhere else; of each third some more in reserve. */
async function fillShelves(admin: Call, site: Site, location_id: string, each: number, chance: Chance): Promise<void> {
  const items = site.goods.flatMap(({ parts }) => parts.map(({ item, required }) => ({ item, stock: each * required, isPart: parts.length > 1 })));
  const shelf = async (item: string, path: number, stock: number, counted: boolean, lost: number, kind: ShiftBin["kind"] = "pick") => {
    const [zone, code] = [ZONES[path % 10 < 4 ? 0 : path % 10 < 7 ? 1 : 2]!, `${kind === "pick" ? "S" : "R"}-${String(path).padStart(3, "0")}`];
    const bin: ShiftBin = { location_id, code, kind, box: `bin:${location_id}:${code}`, zone, path_order: path, item, counted, lost };
    await admin("POST", "/admin/doorstep/bins", { location_id, code, zone, kind, path_order: path, items: [{ inventory_item_id: item, ...(counted && { quantity: stock, replenish_below: 1 }) }] });
    site.hall.put(bin.box, item, stock - lost);
    site.bins.push(bin);
  };
  for (const [n, { item, stock, isPart }] of items.entries()) {
    if (n % 3 === 2) {
      await shelf(item, n * 2, stock, false, 0);
      continue;
    }
    // Of a first bin with few pieces, some are not there: whoever comes last finds it empty. Half a bundle is not looked for elsewhere.
    const first = Math.min(stock - 1, chance.upTo(6) + 2);
    await shelf(item, n * 2, first, true, !isPart && chance.of(0.5) ? chance.upTo(first) : 0);
    const reserve = n % 3 === 0 ? Math.min(10, stock - first - 1) : 0;
    await shelf(item, ((n * 2 + items.length) % (items.length * 2)) | 1, stock - first - reserve, true, 0);
    if (reserve) await shelf(item, n * 2, reserve, true, 0, "reserve");
  }
}

/** The bins that an item is picked from at a location, by the way. */
export const binsOf = ({ bins }: Site, location: string, item: string): ShiftBin[] =>
  bins.filter((bin) => bin.kind === "pick" && bin.location_id === location && bin.item === item).sort((a, b) => a.path_order - b.path_order);

