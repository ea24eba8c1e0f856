import { medusa, type StoreProcess } from "../../demo/store/process";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart } from "../../demo/walk/shopper";
import { storeEnvironment } from "../setup/environment";
import { followed } from "../setup/order-page";
import { openShop, ordered, refusal } from "../setup/shop";
import { makeGoods, reservationsOf, reservedOf, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(180_000);

let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop());
});
afterAll(() => store?.stop());

const tamper = (sql: string, ...values: unknown[]) => tamperWith(database, sql, ...values);
const held = async (stock = 5): Promise<{ goods: Goods; hold: Json; item: string }> => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: stock } }]);
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 2 }]);
  const { stock_hold } = await shop("POST", `/store/carts/${cart.id}/stock-hold`);
  return { goods, hold: stock_hold as Json, item: goods.itemIds[0]! };
};
const audit = async (): Promise<Json[]> => (await admin("GET", "/admin/doorstep/stock-audit")).findings as Json[];
const kindsOf = (findings: Json[]): string[] => findings.map(({ kind }) => kind as string).sort();
const repair = (body: Json = {}) => admin("POST", "/admin/doorstep/stock-audit/repair", body);

it("finds nothing where all agrees, and tells nobody but staff", async () => {
  await held();
  expect(await audit()).toEqual([]);
  expect((await fetch(`${store.url}/admin/doorstep/stock-audit`)).status).toBe(401);
  const wrong = await refusal(repair({ kinds: ["nonsense"] }));
  expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("kinds")]);
});

it("says in words what disagrees, mends it only when asked to, and leaves to people what they must decide", async () => {
  const drifted = await held();
  await tamper("update inventory_level set reserved_quantity = 4, raw_reserved_quantity = '{\"value\":\"4\"}' where inventory_item_id = $1", drifted.item);
  const orphaned = await held();
  await tamper("update doorstep_stock_hold set state = 'released' where id = $1", orphaned.hold.id);
  const overdue = await held();
  await tamper("update doorstep_stock_hold set expires_at = now() - interval '1 hour' where id = $1", overdue.hold.id);
  const unbacked = await held();
  await tamper("delete from reservation_item where inventory_item_id = $1", unbacked.item);
  const short = await held();
  const { stock_locations } = await admin("GET", "/admin/stock-locations?name=Hamburg");
  await admin("POST", `/admin/inventory-items/${short.item}/location-levels/${(stock_locations as Json[])[0]!.id}`, { stocked_quantity: 1 });

  const findings = await audit();
  // The lost reservation is two findings: a hold without its units, and a level that still counts them.
  expect(kindsOf(findings)).toEqual(["level_drift", "level_drift", "orphan_reservation", "overdue_hold", "shortage", "unbacked_hold"]);
  expect(findings.find(({ kind }) => kind === "shortage")).toMatchObject({
    message: `2 of ${short.goods.sku}-0 at Hamburg are promised, and only 1 are there.`, repair: null, advice: expect.stringContaining("Count again"),
  });
  expect(findings.map(({ message }) => message)).toContain(`The level of ${drifted.goods.sku}-0 at Hamburg says that 4 are reserved; its reservations add up to 2.`);

  const dry = await repair();
  expect([dry.dry_run, kindsOf(dry.repaired as Json[])]).toEqual([true, kindsOf(findings.filter((one) => one.repair))]);
  expect(kindsOf(await audit())).toEqual(kindsOf(findings));

  expect(kindsOf((await repair({ dry_run: false, kinds: ["orphan_reservation"] })).repaired as Json[])).toEqual(["orphan_reservation"]);
  await Promise.all([repair({ dry_run: false }), repair({ dry_run: false })]);
  expect(kindsOf(await audit())).toEqual(["shortage"]);
  for (const { item, reserved } of [{ ...drifted, reserved: 2 }, { ...orphaned, reserved: 0 }, { ...overdue, reserved: 0 }, { ...unbacked, reserved: 0 }]) {
    expect(await reservedOf(admin, item)).toEqual({ Hamburg: reserved });
  }
});

it("finds an order's line that is still to be sent and for which nothing is reserved", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 3 } }]);
  const order = await ordered(shop, goods, { quantity: 2 });
  await until("its line's reservation", async () => (await reservationsOf(admin, order)).length === 1);
  const of = async () => (await audit()).filter(({ inventory_item_id }) => inventory_item_id === goods.itemIds[0]);
  const { reservations } = await admin("GET", `/admin/reservations?inventory_item_id[]=${goods.itemIds[0]}`);
  await admin("DELETE", `/admin/reservations/${(reservations as Json[])[0]!.id}`);
  // A moment is given to whoever is about to reserve: only an order that has rested is found.
  expect(await of()).toEqual([]);
  await tamper(`update "order" set updated_at = now() - interval '3 minutes' where id = $1`, order.id);
  expect(await of()).toMatchObject([{
    kind: "unreserved_line", id: order.items[0].id, repair: null, advice: expect.stringContaining("Allocate items"),
    message: `2 of ${goods.sku}-0 are still to be sent with order #${order.display_id}, and nothing is reserved for them.`,
  }]);
});

it("finds what is kept for an order beyond what has still to be sent, and gives it back", async () => {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 9 } }]);
  const order = await ordered(shop, goods, { quantity: 3 });
  await until("its line's reservation", async () => (await reservationsOf(admin, order)).length === 1);
  // Who follows it gives back by themselves what has rested.
  await followed(database, order);
  const { reservations } = await admin("GET", `/admin/reservations?inventory_item_id[]=${goods.itemIds[0]}`);
  await admin("POST", `/admin/reservations/${(reservations as Json[])[0]!.id}`, { quantity: 5 });
  const of = async () => (await audit()).filter(({ inventory_item_id }) => inventory_item_id === goods.itemIds[0]);
  // Pieces that are just coming back are counted twice for a moment: only what has rested is found.
  expect(await of()).toEqual([]);
  await tamper("update reservation_item set updated_at = now() - interval '16 minutes' where line_item_id = $1", order.items[0].id);
  expect(await of()).toMatchObject([{
    kind: "over_reserved", message: `2 of ${goods.sku}-0 at Hamburg more than has still to be sent are kept for order #${order.display_id}.`, repair: "gives what is too much back",
  }]);
  await repair({ dry_run: false, kinds: ["over_reserved"] });
  expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 3 });
  expect(await of()).toEqual([]);
});

it("does the same as a script, which ends with 1 while anything is left", async () => {
  const { item } = await held();
  await tamper("update inventory_level set reserved_quantity = 0, raw_reserved_quantity = '{\"value\":\"0\"}' where inventory_item_id = $1", item);
  const printed = await medusa(["exec", "./src/scripts/stock-audit.ts", "repair"], { env: storeEnvironment(database) }).then(() => "", (error: Error) => error.message);
  expect(printed).toContain("It sets the level to the sum of its reservations.");
  expect(printed).toContain("are promised, and only 1 are there. Count again");
  expect(await reservedOf(admin, item)).toEqual({ Hamburg: 2 });
});
