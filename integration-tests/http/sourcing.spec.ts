import type { StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment, type Buyer } from "../../demo/walk/shopper";
import { bought, openShop, ordered, refusal } from "../setup/shop";
import { makeGoods, reservationsOf, reservedOf, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(180_000);

let database: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;
let places: Record<string, string>;

beforeAll(async () => {
  ({ database, store, admin, shop } = await openShop());
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  places = Object.fromEntries((stock_locations as Json[]).map(({ name, id }) => [name as string, id as string]));
});
afterAll(() => store?.stop());
afterEach(async () => {
  for (const name of ["Hamburg", "Reno"]) await setLocation(name, { priority: 0, closed: false, reopens_at: null, orders_per_day: null });
});

const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const goodsAt = (stock: Record<string, number>, options = {}): Promise<Goods> => makeGoods(admin, [{ stock }], options);
const setLocation = (name: string, change: Json) => admin("POST", `/admin/doorstep/source-locations/${places[name]}`, change);
const setPolicy = (goods: Goods, change: Json) => admin("POST", `/admin/doorstep/stock/${goods.itemIds[0]}/policy`, change);
const stockAt = (goods: Goods, name: string, stocked_quantity: number) =>
  admin("POST", `/admin/inventory-items/${goods.itemIds[0]}/location-levels/${places[name]}`, { stocked_quantity });
const allocationOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/allocation`)).allocation as Json;
const settled = (order: Json, expected: string[]) =>
  until(`the reservations ${expected.join(", ")}`, async () => JSON.stringify(await reservationsOf(admin, order)) === JSON.stringify(expected));
const held = async (goods: Goods, quantity = 1, buyer: Buyer = BUYERS.anna): Promise<Json> => {
  const cart = await fillCart(shop, buyer, [{ sku: goods.sku, quantity }]);
  await shop("POST", `/store/carts/${cart.id}/stock-hold`);
  return cart;
};
const row = async (goods: Goods, name: string): Promise<Json> => {
  const { stock } = await admin("GET", `/admin/doorstep/stock?inventory_item_id=${goods.itemIds[0]}&location_id=${places[name]}`);
  return (stock as Json[])[0]!;
};
const regionId = async (): Promise<string> => ((await shop("GET", "/store/regions")).regions as Json[]).find(({ name }) => name === "Europe")!.id as string;
/** What the store's own product route says is there. */
const shownInStore = async (goods: Goods): Promise<number> => {
  const { products } = await shop("GET", `/store/products?region_id=${await regionId()}&limit=100&fields=id,variants.id,+variants.inventory_quantity`);
  return (products as Json[]).flatMap(({ variants }) => variants as Json[]).find(({ id }) => id === goods.variantId)!.inventory_quantity as number;
};
const journeyOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[];
const waitingOf = async (order: Json): Promise<string[]> => (await workOrdersOf(order)).map(({ state, waiting_code }) => `${state} ${waiting_code}`);
const workOrdersOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&fields=*lines`)).work_orders as Json[];

describe("where goods come from", () => {
  it("is one place rather than two, and the order says so", async () => {
    const [cup, tray] = [await goodsAt({ Hamburg: 5, Reno: 5 }), await goodsAt({ Hamburg: 0, Reno: 5 })];
    const cart = await fillCart(shop, BUYERS.anna, [{ sku: cup.sku, quantity: 1 }, { sku: tray.sku, quantity: 1 }]);
    await startPayment(shop, cart.id as string, "pp_system_default");
    const order = await bought(shop, cart);
    await settled(order, ["1 at Reno", "1 at Reno"]);
    const { decision, lines } = await allocationOf(order);
    expect(lines).toMatchObject([{ location_name: "Reno", quantity: 1 }, { location_name: "Reno", quantity: 1 }]);
    expect(decision).toMatchObject({ rule: null, chosen: [{ location_id: places.Reno, because: { code: "has_all" } }], passed_over: [{ location_id: places.Hamburg, because: { code: "more_splits", available: 0, needed: 1 } }] });
  });

  it("follows the merchant's rule for the country, and the default elsewhere", async () => {
    const goods = await goodsAt({ Hamburg: 9, Reno: 9 });
    await setLocation("Reno", { priority: -1 });
    const { sourcing_rule } = await admin("POST", "/admin/doorstep/sourcing-rules", { name: "Reno first for Germany", country_codes: ["de"], criteria: ["priority"] });
    const order = await ordered(shop, goods);
    await settled(order, ["1 at Reno"]);
    expect((await allocationOf(order)).decision).toMatchObject({ rule: { name: "Reno first for Germany" }, passed_over: [{ location_id: places.Hamburg, because: { code: "lower_priority" } }] });
    await admin("POST", `/admin/doorstep/sourcing-rules/${sourcing_rule.id}`, { enabled: false });
    await settled(await ordered(shop, goods), ["1 at Hamburg"]);
    await admin("DELETE", `/admin/doorstep/sourcing-rules/${sourcing_rule.id}`);
  });

  it("is never a closed location, and a full one only when there is no other", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 1 });
    const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
    await setLocation("Hamburg", { closed: true });
    await held(goods);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0, Reno: 1 });
    expect((await refusal(shop("POST", `/store/carts/${cart.id}/stock-hold`))).body).toMatchObject({ lines: [{ available: 0 }] });
    await setLocation("Hamburg", { closed: true, reopens_at: new Date(Date.now() - 1000).toISOString(), orders_per_day: 0 });
    await shop("POST", `/store/carts/${cart.id}/stock-hold`);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 1, Reno: 1 });
  });

  it("keeps the safety stock back, of the item or of the one location", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 5 });
    await setPolicy(goods, { safety_stock: 5 });
    await setPolicy(goods, { location_id: places.Reno, safety_stock: 4 });
    await held(goods);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0, Reno: 1 });
    expect(await row(goods, "Reno")).toMatchObject({ stocked: 5, held: 1, safety_stock: 4, available: 0, alert: "sold_out" });
    expect(await shownInStore(goods)).toBe(0);
    const { id } = await shop("POST", "/store/carts", { region_id: await regionId() }).then(({ cart }) => cart as Json);
    expect((await refusal(shop("POST", `/store/carts/${id}/line-items`, { variant_id: goods.variantId, quantity: 1 }))).body.code).toBe("insufficient_inventory");
  });

  it("is shown in the store as what is left beside holds, safety stock and closed locations", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 5 });
    await held(goods, 2);
    expect(await shownInStore(goods)).toBe(8);
    await setPolicy(goods, { safety_stock: 1 });
    expect(await shownInStore(goods)).toBe(6);
    await setLocation("Hamburg", { closed: true });
    expect(await shownInStore(goods)).toBe(4);
  });

  it("can be changed until somebody picks: by hand, by the rules anew, and the work goes with it", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 5 });
    const order = await ordered(shop, goods, { quantity: 2 });
    await settled(order, ["2 at Hamburg"]);
    await until("the work order", async () => (await workOrdersOf(order)).some((work) => work.location_id === places.Hamburg));
    const { lines: [line] } = await allocationOf(order);
    await admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, { moves: [{ hold_line_id: line.hold_line_id, location_id: places.Reno }] });
    expect(await reservationsOf(admin, order)).toEqual(["2 at Reno"]);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0, Reno: 2 });
    const work = await until("the work order at Reno", async () => (await workOrdersOf(order)).find(({ location_id, state }) => location_id === places.Reno && state === "ready"));
    expect((await workOrdersOf(order)).filter(({ state }) => state !== "cancelled")).toHaveLength(1);
    await until("the move in the journey", async () => (await journeyOf(order)).some(({ kind }) => kind === "stock_moved"));
    await admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, {});
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
    await until("the work order at Hamburg", async () => (await workOrdersOf(order)).find(({ location_id, state }) => location_id === places.Hamburg && state === "ready"));
    expect(work.id).toBeDefined();
    const [begun] = (await workOrdersOf(order)).filter(({ state }) => state === "ready");
    await admin("POST", `/admin/doorstep/work-orders/${begun!.id}/start`, {});
    const late = await refusal(admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, {}));
    expect([late.status, late.body.code]).toEqual([409, "picking_began"]);
    expect(await allocationOf(order)).toMatchObject({ can_resource: false, why_not: expect.stringContaining("picking") });
  });

  it("is not moved to where there is too little, nor for an order that nobody knows", async () => {
    const goods = await goodsAt({ Hamburg: 5, Reno: 1 });
    const order = await ordered(shop, goods, { quantity: 2 });
    await settled(order, ["2 at Hamburg"]);
    const { lines: [line] } = await allocationOf(order);
    const short = await refusal(admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, { moves: [{ hold_line_id: line.hold_line_id, location_id: places.Reno }] }));
    expect([short.status, short.body]).toMatchObject([409, { code: "insufficient_stock", lines: [{ requested: 2, available: 1 }] }]);
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
    expect((await refusal(admin("GET", "/admin/doorstep/orders/order_none/allocation"))).status).toBe(404);
  });

  it("is not moved in two parts to where only one of them fits", async () => {
    const goods = await goodsAt({ Hamburg: 2, Reno: 2 });
    const order = await ordered(shop, goods, { quantity: 4 });
    await settled(order, ["2 at Hamburg", "2 at Reno"]);
    const { stock_location } = await admin("POST", "/admin/stock-locations", { name: "Annex" });
    await admin("POST", `/admin/inventory-items/${goods.itemIds[0]}/location-levels`, { location_id: stock_location.id, stocked_quantity: 3 });
    const { lines } = await allocationOf(order);
    const moves = (lines as Json[]).map(({ hold_line_id }) => ({ hold_line_id, location_id: stock_location.id as string }));
    const short = await refusal(admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, { moves }));
    expect([short.status, short.body]).toMatchObject([409, { code: "insufficient_stock", lines: [{ requested: 2, available: 1 }] }]);
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg", "2 at Reno"]);
    await admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, { moves: moves.slice(0, 1) });
    expect((await reservationsOf(admin, order)).filter((line) => line.endsWith("Annex"))).toEqual(["2 at Annex"]);
  });
});

describe("backorders", () => {
  it("wait in the order in which they were made, are told when, and are served when stock arrives", async () => {
    const goods = await goodsAt({ Hamburg: 1 }, { backorder: true });
    const [first, second] = [await ordered(shop, goods, { quantity: 3 }), await ordered(shop, goods)];
    await settled(first, ["3 at Hamburg"]);
    await settled(second, ["1 at Hamburg"]);
    // The first's following comes an hour later: that does not cost it its place.
    for (const order of [first, second]) await until("its settling", async () => (await journeyOf(order)).find(({ kind }) => kind === "stock_settled"));
    await tamperWith(database, "update doorstep_stock_hold set settled_at = settled_at + interval '1 hour' where order_id = $1", first.id);
    const expected_at = daysAhead(48);
    const { incoming_stock } = await admin("POST", "/admin/doorstep/incoming-stock", { inventory_item_id: goods.itemIds[0], location_id: places.Hamburg, quantity: 3, expected_at });
    const { stock_item } = await admin("GET", `/admin/doorstep/stock/${goods.itemIds[0]}`);
    expect(stock_item.backorders).toMatchObject([{ order_id: first.id, quantity: 3, expected_at, position: 1 }, { order_id: second.id, quantity: 1, expected_at, position: 2 }]);
    expect(await row(goods, "Hamburg")).toMatchObject({ stocked: 1, ordered: 4, backordered: 3, incoming: 3, available: -3 });
    for (const order of [first, second]) await until("the wait in the journey", async () => (await journeyOf(order)).find(({ kind }) => kind === "stock_backordered"));
    expect(await waitingOf(first)).toEqual(["waiting backorder"]);
    expect((await admin("POST", `/admin/doorstep/incoming-stock/${incoming_stock.id}/receive`, { quantity: 2 })).incoming_stock).toMatchObject({ quantity: 2, received_at: expect.any(String) });
    expect((await refusal(admin("POST", `/admin/doorstep/incoming-stock/${incoming_stock.id}/receive`, {}))).status).toBe(409);
    await until("work for the first", async () => (await workOrdersOf(first)).some(({ state }) => state === "ready"));
    await until("that it is ready, in the journey", async () => (await journeyOf(first)).find(({ kind }) => kind === "backorder_ready"));
    expect((await allocationOf(second)).lines).toMatchObject([{ backorder: true, ready_at: null, expected_at }]);
    expect(await waitingOf(second)).toEqual(["waiting backorder"]);
    await stockAt(goods, "Hamburg", 4);
    await until("work for the second", async () => (await workOrdersOf(second)).some(({ state }) => state === "ready"));
  });

  it("are no more than the merchant allows", async () => {
    const goods = await goodsAt({ Hamburg: 1 }, { backorder: true });
    await setPolicy(goods, { backorder_limit: 2 });
    await held(goods, 3);
    const cart = await fillCart(shop, BUYERS.anna, [{ sku: goods.sku, quantity: 1 }]);
    expect((await refusal(shop("POST", `/store/carts/${cart.id}/stock-hold`))).body).toMatchObject({ code: "insufficient_stock", lines: [{ requested: 1, available: 0 }] });
  });

  it("of a pre-order wait for its release, in stock or not", async () => {
    const goods = await goodsAt({ Hamburg: 5 }, { backorder: true });
    const release_at = daysAhead(90);
    await setPolicy(goods, { release_at });
    const order = await ordered(shop, goods, { quantity: 2 });
    const entry = await until("the pre-order in the journey", async () => (await journeyOf(order)).find(({ kind }) => kind === "stock_backordered"));
    expect(entry.data).toMatchObject({ preorder: true, expected_at: release_at, quantity: 2 });
    expect(await waitingOf(order)).toEqual(["waiting backorder"]);
    await setPolicy(goods, { release_at: null });
    await until("its work", async () => (await workOrdersOf(order)).some(({ state }) => state === "ready"));
  });
});

describe("staff", () => {
  it("see for whom the units of an item are kept, and what is low or promised beyond what is there", async () => {
    const goods = await goodsAt({ Hamburg: 3 });
    const cart = await held(goods);
    const order = await ordered(shop, goods);
    await settled(order, ["1 at Hamburg"]);
    await admin("POST", "/admin/reservations", { inventory_item_id: goods.itemIds[0], location_id: places.Hamburg, quantity: 1, description: "for the window" });
    await setPolicy(goods, { low_stock_at: 1 });
    expect(await row(goods, "Hamburg")).toMatchObject({ stocked: 3, reserved: 3, held: 1, ordered: 1, other: 1, claimed: 0, available: 0, alert: "sold_out", low_stock_at: 1 });
    const { stock_item } = await admin("GET", `/admin/doorstep/stock/${goods.itemIds[0]}`);
    const keepers = (stock_item.keepers as Json[]).map(({ kind, cart_id, order_id, display_id, email, description }) => ({ kind, cart_id, order_id, display_id, email, description }));
    expect(keepers).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: "held", cart_id: cart.id, email: BUYERS.anna.email }),
      expect.objectContaining({ kind: "ordered", order_id: order.id, display_id: order.display_id }),
      expect.objectContaining({ kind: "other", description: "for the window" }),
    ]));
    await stockAt(goods, "Hamburg", 1);
    const alerts = (await admin("GET", "/admin/doorstep/stock-alerts")).stock_alerts as Json[];
    expect(alerts.find(({ inventory_item_id }) => inventory_item_id === goods.itemIds[0])).toMatchObject({ kind: "shortage", stocked: 1, reserved: 3, advice: expect.any(String) });
    expect((await admin("GET", `/admin/doorstep/stock?show=short&q=${goods.sku}`)).stock).toHaveLength(1);
    expect((await admin("GET", `/admin/doorstep/stock?show=backordered&q=${goods.sku}`)).count).toBe(0);
  });

  it("hear what is wrong with what they ask", async () => {
    const goods = await goodsAt({ Hamburg: 1 });
    const wrong = async (call: Promise<unknown>) => { const { status, body } = await refusal(call); return [status, body.message]; };
    expect(await wrong(setPolicy(goods, { location_id: places.Hamburg, waiting_line: true }))).toEqual([400, expect.stringContaining("waiting_line")]);
    expect(await wrong(setPolicy(goods, { safety_stock: -1 }))).toEqual([400, expect.stringContaining("safety_stock")]);
    expect(await wrong(admin("POST", "/admin/doorstep/sourcing-rules", { name: "x", criteria: ["priority", "priority"] }))).toEqual([400, expect.stringContaining("criteria")]);
    expect(await wrong(admin("POST", "/admin/doorstep/source-locations/none", {}))).toEqual([404, expect.stringContaining("stock location")]);
    expect(await wrong(admin("GET", "/admin/doorstep/stock/none"))).toEqual([404, expect.stringContaining("inventory item")]);
    for (const path of ["stock", "stock-alerts", "sourcing-rules", "source-locations", "incoming-stock"]) {
      expect((await refusal(shop("GET", `/admin/doorstep/${path}`))).status).toBe(401);
    }
  });
});
