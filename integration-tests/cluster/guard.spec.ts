import type { StoreProcess } from "../../demo/store/process";
import { adminOf, HttpError, type Call, type Json } from "../../demo/walk/shop-client";
import { locationId, makeGoods, reservedOf } from "../setup/stock-shop";
import { freshDatabase, startTestStore } from "../setup/store";

jest.setTimeout(300_000);

const STOCK = 20;
let database: string;
let stores: StoreProcess[];
let admins: Call[];

beforeAll(async () => {
  database = await freshDatabase();
  stores = [await startTestStore(database), await startTestStore(database)];
  admins = await Promise.all(stores.map((store) => adminOf(store.url)));
});
afterAll(() => Promise.all(stores.map((store) => store.stop())));

const guardOf = async (admin: Call): Promise<Json> => {
  const { health } = await admin("GET", "/admin/doorstep/health");
  return (health.checks as Json[]).find(({ name }) => name === "stock_guard")!;
};
const hamburg = (): Promise<string> => locationId(admins[0]!, "Hamburg");

it("two instances that reserve past us, by core's own route, reserve no more than there is, and the level says what is true", async () => {
  const { itemIds: [item] } = await makeGoods(admins[0]!, [{ stock: { Hamburg: STOCK } }]);
  const location_id = await hamburg();
  const reserve = (admin: Call) => admin("POST", "/admin/reservations", { inventory_item_id: item, location_id, quantity: 1 });
  const tries = await Promise.allSettled(Array.from({ length: 3 * STOCK }, (_, n) => reserve(admins[n % 2]!)));
  const refusals = tries.flatMap((one) => (one.status === "rejected" ? [one.reason as HttpError] : []));
  expect(tries.length - refusals.length).toBe(STOCK);
  // Whether core's own check saw it or the guard, the answer is the same.
  expect(refusals.filter(({ status, body }) => status !== 409 || body.code !== "insufficient_stock" || !/not enough stock/i.test(body.message as string))).toEqual([]);
  expect(await reservedOf(admins[0]!, item!)).toEqual({ Hamburg: STOCK });
  const { reservations } = await admins[0]!("GET", `/admin/reservations?inventory_item_id[]=${item}&limit=100`);
  await Promise.all((reservations as Json[]).map(({ id }, n) => admins[n % 2]!("DELETE", `/admin/reservations/${id}`)));
  expect(await reservedOf(admins[0]!, item!)).toEqual({ Hamburg: 0 });
});

it("many that reserve several items in any order wait for each other and do not lock up", async () => {
  const { itemIds } = await makeGoods(admins[0]!, Array.from({ length: 4 }, () => ({ stock: { Hamburg: 100 } })));
  const location_id = await hamburg();
  const reserve = (admin: Call, ids: string[]) => Promise.all(ids.map((id) => admin("POST", "/admin/reservations", { inventory_item_id: id, location_id, quantity: 1 })));
  await Promise.all(Array.from({ length: 10 }, (_, n) => reserve(admins[n % 2]!, n % 2 ? itemIds : [...itemIds].reverse())));
  for (const id of itemIds) expect(await reservedOf(admins[0]!, id)).toEqual({ Hamburg: 10 });
});

it("is taken away and put back by the option, and the doctor says so", async () => {
  expect(await guardOf(admins[0]!)).toMatchObject({ ok: true });
  const without = await startTestStore(database, { DOORSTEP_STOCK_GUARD: "off" });
  expect(await guardOf(await adminOf(without.url))).toMatchObject({ ok: false, message: expect.stringContaining("holds.guard") });
  await without.stop();
  const again = await startTestStore(database);
  expect(await guardOf(await adminOf(again.url))).toMatchObject({ ok: true });
  await again.stop();
});
