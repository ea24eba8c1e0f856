import { EasyPostDouble } from "../../demo/doubles/easypost";
import type { StoreProcess } from "../../demo/store/process";
import type { Call, HttpError, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { editOf } from "../setup/core-flows";
import { SECRETS } from "../setup/environment";
import { pickerAt } from "../setup/floor";
import { follow, followed } from "../setup/order-page";
import { packed, packedOf, packScans, picked, workOrderOf } from "../setup/packed";
import { OPEN_DAY } from "../../demo/walk/pickup-days";
import { openShop, ordered, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, reservationsOf, type Goods } from "../setup/stock-shop";
import { surplusRested } from "../setup/surplus-rested";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";
import { waitingForLocks } from "../setup/waiting-for-locks";
import { whileLocked } from "../setup/while-locked";

jest.setTimeout(180_000);

let carrier: EasyPostDouble;
let carrierUrl: string;
let store: StoreProcess;
let database: string;
let admin: Call;
let shop: Call;
beforeAll(async () => {
  carrier = new EasyPostDouble();
  carrierUrl = await carrier.listen();
  const account = { apiKey: SECRETS.EASYPOST_API_KEY, webhookSecret: SECRETS.EASYPOST_WEBHOOK_SECRET, apiBaseUrl: carrierUrl, timeoutMs: 120_000 };
  ({ store, database, admin, shop } = await openShop({ EASYPOST_API_BASE_URL: carrierUrl, DOORSTEP_CARRIERS: JSON.stringify({ easypost: account }) }));
  carrier.events.register("test", `${store.url}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
});
afterAll(async () => {
  await store?.stop();
  await carrier.close();
});

const at = "/admin/doorstep";
const worksOf = async (order: Json): Promise<Json[]> => (await admin("GET", `${at}/work-orders?order_id=${order.id}&order=part`)).work_orders as Json[];
const work = async (id: unknown): Promise<Json> => (await admin("GET", `${at}/work-orders/${id}`)).work_order as Json;
const tasksOf = async (order: Json, kind: string): Promise<Json[]> => (await admin("GET", `${at}/tasks?order_id=${order.id}&kind=${kind}`)).tasks as Json[];
const task = (order: Json, kind: string): Promise<Json> => until(`a task to ${kind}`, async () => (await tasksOf(order, kind))[0]);
const cancel = (order: Json) => admin("POST", `/admin/orders/${order.id}/cancel`);
/** Core lets go of what was held for an order that is edited, and wants it paid anew. */
async function edit(order: Json, quantity: number): Promise<void> {
  const change = await editOf({ admin, shop }, order.id as string, (path) => admin("POST", `${path}/items/item/${order.items[0].id}`, { quantity }));
  await change.confirm();
  const { order: edited } = await admin("GET", `/admin/orders/${order.id}?fields=*payment_collections`);
  for (const { id, status } of edited.payment_collections as Json[]) {
    if (status === "not_paid") await admin("POST", `/admin/payment-collections/${id}/mark-as-paid`, { order_id: order.id });
  }
}
async function scanned({ tracking_number: tracking_code }: Json): Promise<void> {
  const event = { tracking_code, status: "in_transit", message: "Departed facility", city: "Hamburg" };
  expect((await fetch(`${carrierUrl}/_double/scan`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(event) })).status).toBe(200);
}
const start = (id: unknown) => admin("POST", `${at}/work-orders/${id}/start`, {});
let scans = 0;
const scan = (id: unknown, barcode: unknown, quantity = 1) => admin("POST", `${at}/work-orders/${id}/scans`, { scan_id: `change-${(scans += 1)}`, barcode, quantity });
/** Has its order followed, and waits until it was. */
async function followedAgain({ order_id, display_id }: Json): Promise<void> {
  await admin("POST", `/admin/orders/${order_id}`, { shipping_address: { ...BUYERS.anna.address, company: `No. ${display_id}` } });
  await until("the order to be followed", async () => ((await admin("GET", `${at}/orders/${order_id}/journey`)).journey.entries as Json[]).some(({ kind }) => kind === "address_changed"));
}
/** The same where the order itself cannot be touched. */
async function followedNow(order: Json): Promise<void> {
  await follow(database, order);
  await followed(database, order, "1 second");
}
/** No following of the order, late as it may come, gets as far as to act on what cancels it in here. */
const whileNotFollowed = <T>(order: Json, cancel: () => Promise<T>): Promise<T> => whileLocked(database, "select from doorstep_capture_plan where order_id = $1 for update", order.id, cancel);
/** The order's only fulfilment. */
async function cancelInCore(order: Json): Promise<Json> {
  const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`);
  return admin("POST", `/admin/orders/${order.id}/fulfillments/${now.fulfillments[0].id}/cancel`, {});
}
const sku = (of: Json): string => of.lines[0].sku as string;
const two = (stock: Record<string, number> = { Hamburg: 5 }) => makeGoods(admin, [{ stock }]);

describe("an order that is canceled while it is worked on", () => {
  it("half picked: the work ends, and what was picked is to be put back", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    await start(ready.id);
    await scan(ready.id, sku(ready), 2);
    await cancel(order);
    expect(await task(order, "put_back")).toMatchObject({ quantity: 2, sku: sku(ready), reason: "order_canceled", work_order_id: ready.id, state: "open" });
    expect(await work(ready.id)).toMatchObject({ state: "cancelled", lines: [] });
    expect((await refusal(scan(ready.id, sku(ready)))).status).toBe(409);
  });

  it("packed: its carton is opened, and everything put back, once", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const pack = await packed(admin, order);
    await cancel(order);
    const back = await task(order, "put_back");
    expect(back).toMatchObject({ quantity: 2, note: "in parcel 1" });
    expect((await admin("GET", `${at}/packages/${pack.id}`)).package).toMatchObject({ state: "voided" });
    expect((await refusal(admin("POST", `${at}/packages/${pack.id}/label`, {}))).status).toBe(409);
    await admin("POST", `${at}/tasks/${back.id}/done`, {});
    expect((await refusal(admin("POST", `${at}/tasks/${back.id}/done`, {}))).status).toBe(409);
    expect(await tasksOf(order, "put_back")).toMatchObject([{ state: "done", done_by: expect.stringMatching(/^user_/) }]);
  });
});

describe("an order that is edited while it is worked on", () => {
  it("to more: who picks it sees more to pick; what was picked stays", async () => {
    const order = await ordered(shop, await two(), { quantity: 1 });
    const one = await picked(admin, await workOrderOf(admin, order, "ready"));
    expect(one.state).toBe("picked");
    await edit(order, 3);
    const more = await workOrderOf(admin, order, "picking");
    expect(more).toMatchObject({ id: one.id, lines: [{ quantity: 3, picked_quantity: 1 }] });
  });

  it("to more, once it is packed: another work order is made for the rest", async () => {
    const order = await ordered(shop, await two(), { quantity: 1 });
    await packed(admin, order);
    await edit(order, 2);
    const further = await workOrderOf(admin, order, "ready");
    expect(further).toMatchObject({ part: 2, lines: [{ quantity: 1, picked_quantity: 0 }] });
    expect((await worksOf(order)).map(({ part, state }) => [part, state])).toEqual([[1, "packed"], [2, "ready"]]);
  });

  it("to less: what nobody picked yet is forgotten, and what is too much is put back", async () => {
    const order = await ordered(shop, await two(), { quantity: 4 });
    const ready = await workOrderOf(admin, order, "ready");
    await start(ready.id);
    await scan(ready.id, sku(ready), 3);
    await edit(order, 2);
    expect(await task(order, "put_back")).toMatchObject({ quantity: 1, reason: "order_changed" });
    expect(await workOrderOf(admin, order, "picked")).toMatchObject({ lines: [{ quantity: 2, picked_quantity: 2 }] });
  });

  it("to less, once it is packed: the carton is opened, and packed anew with what is left", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    await packed(admin, order);
    await edit(order, 1);
    const opened = await workOrderOf(admin, order, "picked");
    expect(opened).toMatchObject({ lines: [{ quantity: 1, picked_quantity: 1, packed_quantity: 0 }], packages: [{ state: "voided" }] });
    expect(await task(order, "put_back")).toMatchObject({ quantity: 2, note: "in parcel 1" });
    // One that saw the edit before it was paid may still be under way.
    await followedNow(order);
    expect(await packedOf(admin, opened)).toMatchObject({ number: 2, state: "packed" });
  });
});

describe("an order that is edited while a label of it is bought", () => {
  type Answer = { status: number; body: Json } | Json;
  afterEach(() => { delete (carrier.app.response as Partial<typeof carrier.app.response>).json; });
  /** The carrier has sold the label, and keeps its answer back until it is `answered`: then comes ours. No time is told, since nobody knows how long the change of the order takes. */
  async function labelLate(pack: Json): Promise<{ answered(): Promise<Answer> }> {
    const { response } = carrier.app;
    const { json } = response;
    let asked = false;
    let answer = (): void => undefined;
    const kept = new Promise<void>((resolve) => { answer = resolve; });
    response.json = function (body) {
      if (!this.req.path.endsWith("/buy")) return json.call(this, body) as typeof this;
      asked = true;
      void kept.then(() => json.call(this, body));
      return this;
    };
    const label = admin("POST", `${at}/packages/${pack.id}/label`, {}).catch((error: { status: number; body: Json }) => ({ status: error.status, body: error.body }));
    await until("the carrier to be asked", () => Promise.resolve(asked));
    return { answered: () => { answer(); return label; } };
  }

  it("to less: the label is given back, the carton opened, and what is ordered now is packed and sent", async () => {
    const goods = await two();
    const order = await ordered(shop, goods, { quantity: 3 });
    const { answered } = await labelLate(await packed(admin, order));
    await edit(order, 2);
    await workOrderOf(admin, order, "picked");
    expect(await answered()).toMatchObject({ status: 409, body: { code: "order_changed" } });
    expect(await task(order, "put_back")).toMatchObject({ quantity: 1, reason: "order_changed" });
    const opened = await workOrderOf(admin, order, "picked");
    expect(opened).toMatchObject({ lines: [{ quantity: 2, picked_quantity: 2, packed_quantity: 0 }], packages: [{ state: "voided" }] });
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
    await followedNow(order);
    const again = await packedOf(admin, opened);
    expect((await admin("POST", `${at}/packages/${again.id}/label`, {})).shipment).toMatchObject({ state: "bought" });
    expect(await reservationsOf(admin, order)).toEqual([]);
    const { shipments } = await admin("GET", `${at}/shipments?order_id=${order.id}`);
    expect((shipments as Json[]).map(({ state }) => state).sort()).toEqual(["bought", "voided"]);
    const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments,*items.detail`);
    expect((now.fulfillments as Json[]).filter(({ canceled_at }) => !canceled_at)).toHaveLength(1);
    expect(now.items[0].detail.fulfilled_quantity).toBe(2);
  });

  it("to less, and nobody could open the carton before the label came: the label goes back all the same, then the carton is opened", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    const pack = await packed(admin, order);
    const { answered } = await labelLate(pack);
    const [label] = await whileLocked(database, "select from doorstep_package where id = $1 for update", pack.id, async () => {
      await edit(order, 2);
      const given = answered();
      await until("the label to go back", async () => ((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[])[0]?.state === "voided");
      expect((await rowsOf<{ state: string }>(database, "select state from doorstep_package where id = $1", pack.id))[0]!.state).toBe("packed");
      return [given];
    });
    expect(await label).toMatchObject({ status: 409, body: { code: "order_changed" } });
    expect(await workOrderOf(admin, order, "picked")).toMatchObject({ packages: [{ state: "voided" }] });
    await surplusRested(database, order);
    await until("the goods to be kept for what is ordered now", async () => (await reservationsOf(admin, order)).join() === "2 at Hamburg");
  });

  it("to nothing, for it was canceled: the label goes back, and everything is put back", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const { answered } = await labelLate(await packed(admin, order));
    await cancel(order);
    await workOrderOf(admin, order, "cancelled");
    expect(await answered()).toMatchObject({ status: 409, body: { code: "order_changed" } });
    expect(await task(order, "put_back")).toMatchObject({ quantity: 2, reason: "order_canceled" });
    expect(((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[]).map(({ state }) => state)).toEqual(["voided"]);
    expect(await reservationsOf(admin, order)).toEqual([]);
  });

  it("to nothing, and core lost count of what was fulfilled: the label goes back all the same", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const pack = await packed(admin, order);
    await admin("POST", `${at}/packages/${pack.id}/label`, {});
    await whileNotFollowed(order, async () => {
      // As it was found: core made the change for its cancellation out of the version before the fulfilment.
      await tamperWith(database, `update order_item set fulfilled_quantity = 0, raw_fulfilled_quantity = '{"value":"0","precision":20}' where order_id = $1`, order.id);
      await tamperWith(database, `update "order" set canceled_at = now(), status = 'canceled' where id = $1`, order.id);
      expect(await admin("DELETE", `${at}/packages/${pack.id}/label`)).toMatchObject({ shipment: null });
    });
    const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`);
    expect((now.fulfillments as Json[]).map(({ canceled_at }) => Boolean(canceled_at))).toEqual([true]);
    expect(((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[]).map(({ state }) => state)).toEqual(["voided"]);
  });

  it("and its label goes back: its pieces are nobody else's to pick while core's fulfilment is still being canceled", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const pack = await packed(admin, order);
    await admin("POST", `${at}/packages/${pack.id}/label`, {});
    const [back] = await whileLocked(database, "select from fulfillment where metadata->>'doorstep_package_id' = $1 for update", pack.id, async () => {
      const given = admin("DELETE", `${at}/packages/${pack.id}/label`);
      await until("the order to want its pieces again", async () => (await reservationsOf(admin, order)).join() === "2 at Hamburg");
      await followedAgain({ ...pack, display_id: order.display_id });
      expect((await worksOf(order)).map(({ state, part }) => [state, part])).toEqual([["packed", 1]]);
      return [given];
    });
    await back;
    expect((await worksOf(order)).map(({ state, part }) => [state, part])).toEqual([["packed", 1]]);
  });

  it("to more: it goes as it is, and the rest is picked after it", async () => {
    const order = await ordered(shop, await two(), { quantity: 1 });
    const { answered } = await labelLate(await packed(admin, order));
    await edit(order, 3);
    expect(await answered()).toMatchObject({ shipment: { state: "bought" } });
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ part: 2, lines: [{ quantity: 2 }] });
    await until("no more to be kept than is still to be sent", async () => (await reservationsOf(admin, order)).join() === "2 at Hamburg");
  });
});

describe("an order of several parcels", () => {
  /** Who changes an order waits some seconds for their turn, and is told then to ask again. */
  const inTurn = (call: () => Promise<Json>): Promise<Json> =>
    until("its turn", () => call().catch((error: HttpError) => (error.body?.code === "busy" ? undefined : Promise.reject(error))));

  it("that are labelled, handed over and given back at once has each of its lines once in core, as often fulfilled and shipped as it is", async () => {
    const order = await ordered(shop, await two(), { quantity: 4 });
    const done = await picked(admin, await workOrderOf(admin, order, "ready"));
    const packs: Json[] = [];
    for (let n = 0; n < 4; n += 1) packs.push((await admin("POST", `${at}/work-orders/${done.id}/packages`, { scans: [{ scan_id: `part-${n}`, barcode: sku(done), quantity: 1 }] })).package as Json);
    const linesOfCore = () => rowsOf<{ fulfilled: number; shipped: number }>(database, `
      select i.fulfilled_quantity::int as fulfilled, i.shipped_quantity::int as shipped from order_item i join "order" o on o.id = i.order_id and o.version = i.version where o.id = $1 and i.deleted_at is null`, order.id);
    const [, ...others] = await Promise.all(packs.map(async ({ id }) => (await inTurn(() => admin("POST", `${at}/packages/${id}/label`, {}))).shipment as Json));
    expect(await linesOfCore()).toEqual([{ fulfilled: 4, shipped: 0 }]);
    await Promise.all([inTurn(() => admin("DELETE", `${at}/packages/${packs[0]!.id}/label`)), ...others.map(({ id }) => inTurn(() => admin("POST", `${at}/shipments/${id}/ship`, {})))]);
    expect(await linesOfCore()).toEqual([{ fulfilled: 3, shipped: 3 }]);
  });
});

describe("a fulfilment that somebody makes in core's own screen", () => {
  it("takes its pieces off the work, and nothing is put back that has left", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    await picked(admin, await workOrderOf(admin, order, "ready"));
    await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items[0].id, quantity: 2 }], location_id: await locationId(admin, "Hamburg") });
    const left = await until("the work to follow", async () => {
      const [now] = await worksOf(order);
      const seen = await work(now!.id);
      return seen.lines[0]?.quantity === 1 && seen;
    });
    expect(left).toMatchObject({ state: "picked", lines: [{ picked_quantity: 1 }] });
    expect(await tasksOf(order, "put_back")).toEqual([]);
  });

  it("twice, and canceled in between, has nothing put back that has left the second time", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const send = async () => admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items[0].id, quantity: 2 }], location_id: await locationId(admin, "Hamburg") });
    await picked(admin, await workOrderOf(admin, order, "ready"));
    await send();
    await workOrderOf(admin, order, "cancelled");
    await cancelInCore(order);
    await picked(admin, await workOrderOf(admin, order, "ready"));
    await send();
    await workOrderOf(admin, order, "cancelled");
    expect(await tasksOf(order, "put_back")).toEqual([]);
  });

  it("of the one part of its work: what the other has picked is put back when the order wants no more", async () => {
    const order = await ordered(shop, await two({ Hamburg: 9 }), { quantity: 4 });
    const ready = await workOrderOf(admin, order, "ready");
    const { work_orders } = await admin("POST", `${at}/work-orders/${ready.id}/split`, { lines: [{ line_id: ready.lines[0].id, quantity: 2 }] });
    for (const one of work_orders as Json[]) await picked(admin, one);
    await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items[0].id, quantity: 2 }], location_id: await locationId(admin, "Hamburg") });
    await until("one part to end", async () => (await worksOf(order)).find(({ state }) => state === "cancelled"));
    await edit(order, 2);
    expect(await task(order, "put_back")).toMatchObject({ quantity: 2, reason: "order_changed" });
  });

  it("of all of it ends the work", async () => {
    const order = await ordered(shop, await two());
    await workOrderOf(admin, order, "ready");
    await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items[0].id, quantity: 1 }], location_id: await locationId(admin, "Hamburg") });
    await workOrderOf(admin, order, "cancelled");
  });

  it("and cancels again keeps its pieces for the order, also when that is followed before core counts them back", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    await workOrderOf(admin, order, "ready");
    await admin("POST", `/admin/orders/${order.id}/fulfillments`, { items: [{ id: order.items[0].id, quantity: 2 }], location_id: await locationId(admin, "Hamburg") });
    const gone = await workOrderOf(admin, order, "cancelled");
    const [canceled] = await whileLocked(database, 'select from "order" where id = $1 for update', order.id, async () => {
      const asked = cancelInCore(order);
      await until("core to reserve its pieces again", async () => (await reservationsOf(admin, order)).join() === "2 at Hamburg");
      await followedNow(order);
      expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
      return [asked];
    });
    await canceled;
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id: gone.id });
    expect(await reservationsOf(admin, order)).toEqual(["2 at Hamburg"]);
  });
});

describe("a parcel whose fulfilment somebody cancels in core's own screen", () => {
  const stockOf = async ({ itemIds }: Goods): Promise<Json> => {
    const { inventory_item } = await admin("GET", `/admin/inventory-items/${itemIds[0]}?fields=*location_levels`);
    const [{ stocked_quantity, reserved_quantity }] = inventory_item.location_levels as [Json];
    return { stocked_quantity, reserved_quantity };
  };

  it("gives its label back, keeps its goods reserved, and leaves with another label, once", async () => {
    const goods = await two();
    const order = await ordered(shop, goods, { quantity: 2 });
    const pack = await packed(admin, order);
    const { shipment: first } = await admin("POST", `${at}/packages/${pack.id}/label`, {});
    expect(await stockOf(goods)).toEqual({ stocked_quantity: 3, reserved_quantity: 0 });
    await cancelInCore(order);
    await until("the label to go back", async () => ((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[])[0]?.state === "voided");
    await followedNow(order);
    expect(await stockOf(goods)).toEqual({ stocked_quantity: 5, reserved_quantity: 2 });
    expect(await worksOf(order)).toMatchObject([{ state: "packed", part: 1 }]);
    const { shipment: second } = await admin("POST", `${at}/packages/${pack.id}/label`, {});
    expect(second.tracking_number).not.toBe(first.tracking_number);
    expect(await stockOf(goods)).toEqual({ stocked_quantity: 3, reserved_quantity: 0 });
    await followedNow(order);
    const { shipments } = await admin("GET", `${at}/shipments?order_id=${order.id}`);
    expect((shipments as Json[]).map(({ state }) => state).sort()).toEqual(["bought", "voided"]);
    const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=*items.detail`);
    expect(now.items[0].detail.fulfilled_quantity).toBe(2);
  });

  it("is not handed over while its label cannot be given back", async () => {
    const order = await ordered(shop, await two());
    const { shipment } = await admin("POST", `${at}/packages/${(await packed(admin, order)).id}/label`, {});
    const away = carrier.faults.add({ kind: "server_error", match: "POST /v2/shipments/shp_", times: 1000 });
    await cancelInCore(order);
    await until("the carrier to be asked", () => Promise.resolve(away.met > 0));
    expect((await refusal(admin("POST", `${at}/shipments/${shipment.id}/ship`, {}))).body).toMatchObject({ code: "fulfillment_canceled", message: expect.stringContaining("keep it") });
    carrier.faults.clear();
    // A carrier that was away is asked again when the order is followed next.
    await follow(database, order);
    await until("the label to go back", async () => ((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[])[0]?.state === "voided");
  });
});

describe("pieces that cannot be found", () => {
  const short = (id: unknown, line: Json, quantity = 1) => admin("POST", `${at}/work-orders/${id}/short-pick`, { line_id: line.id, quantity, reason: "bin is empty" });

  it("come from another location that has them; their bin is to be counted, and the count corrects the stock", async () => {
    const goods = await two({ Hamburg: 2, Reno: 5 });
    const order = await ordered(shop, goods, { quantity: 2 });
    const ready = await workOrderOf(admin, order, "ready");
    const from = ready.location_id as string;
    await start(ready.id);
    await scan(ready.id, sku(ready));
    await short(ready.id, ready.lines[0] as Json);
    const elsewhere = await until("the other location's work", async () => (await worksOf(order)).find(({ location_id, state }) => location_id !== from && state === "ready"));
    expect((await work(elsewhere.id)).lines).toMatchObject([{ quantity: 1 }]);
    expect((await reservationsOf(admin, order)).sort()).toEqual(["1 at Hamburg", "1 at Reno"]);
    expect(await workOrderOf(admin, order, "picked")).toMatchObject({ lines: [{ quantity: 1, picked_quantity: 1, short_quantity: 0 }] });
    const count = await task(order, "recount");
    expect(count).toMatchObject({ location_id: from, reason: "short_pick", note: "bin is empty" });
    expect((await refusal(admin("POST", `${at}/tasks/${count.id}/done`, {}))).status).toBe(400);
    await admin("POST", `${at}/tasks/${count.id}/done`, { counted_quantity: 0 });
    const { inventory_levels } = await admin("GET", `/admin/inventory-items/${goods.itemIds[0]}/location-levels`);
    expect((inventory_levels as Json[]).find(({ location_id }) => location_id === from)).toMatchObject({ stocked_quantity: 1 });
  });

  it("and that nobody else has wait for the count; the rest is sent", async () => {
    const order = await ordered(shop, await two({ Hamburg: 2 }), { quantity: 2 });
    const ready = await workOrderOf(admin, order, "ready");
    await start(ready.id);
    await scan(ready.id, sku(ready));
    await short(ready.id, ready.lines[0] as Json);
    const rest = await packedOf(admin, await work(ready.id));
    const { shipment } = await admin("POST", `${at}/packages/${rest.id}/label`, {});
    await admin("POST", `${at}/shipments/${shipment.id}/ship`, {});
    const waits = await until("what is left to wait", async () => (await worksOf(order)).find(({ state, part }) => part === 2 && state === "waiting"));
    expect(waits).toMatchObject({ waiting_code: "recount" });
    await admin("POST", `${at}/tasks/${(await task(order, "recount")).id}/done`, { counted_quantity: 1 });
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id: waits.id, lines: [{ quantity: 1 }] });
  });

  const reasonOf = (order: Json, code: string) => until(`work that waits for ${code}`, async () => (await worksOf(order)).find(({ state, waiting_code }) => state === "waiting" && waiting_code === code));
  const stockAt = async (goods: Goods, stocked_quantity: number) => admin("POST", `/admin/inventory-items/${goods.itemIds[0]}/location-levels/${await locationId(admin, "Hamburg")}`, { stocked_quantity });
  async function allShort(order: Json): Promise<Json> {
    const ready = await workOrderOf(admin, order, "ready");
    await start(ready.id);
    await short(ready.id, ready.lines[0] as Json, ready.lines[0].quantity as number);
    return ready;
  }

  it("and are all of the work: nothing is to be packed, it waits for the count and then for stock, whoever ordered first is served first", async () => {
    const goods = await two({ Hamburg: 2 });
    const [first, second] = [await ordered(shop, goods), await ordered(shop, goods)];
    const works = [await allShort(first), await allShort(second)] as [Json, Json];
    for (const { id } of works) expect(await work(id)).toMatchObject({ state: "waiting", waiting_code: "recount", picker_id: null, picked_at: null });
    const { call } = await pickerAt(store.url, admin, works[0].location_id as string);
    expect(((await call("GET", "/work")).to_pack as Json[]).filter(({ id }) => works.some((one) => one.id === id))).toEqual([]);
    await admin("POST", `${at}/tasks/${(await task(first, "recount")).id}/done`, { counted_quantity: 0 });
    for (const order of [first, second]) await reasonOf(order, "backorder");
    await stockAt(goods, 1);
    expect(await workOrderOf(admin, first, "ready")).toMatchObject({ id: works[0].id, waiting_code: null, lines: [{ quantity: 1, short_quantity: 0 }] });
    await followedNow(second);
    await reasonOf(second, "backorder");
    await stockAt(goods, 2);
    expect(await workOrderOf(admin, second, "ready")).toMatchObject({ id: works[1].id, lines: [{ short_quantity: 0 }] });
    const pack = await packedOf(admin, await picked(admin, await work(works[0].id)));
    await admin("POST", `${at}/packages/${pack.id}/label`, {});
  });

  it("and are all of the work are looked for again once the count finds them", async () => {
    const order = await ordered(shop, await two({ Hamburg: 3 }), { quantity: 2 });
    const { id } = await allShort(order);
    await admin("POST", `${at}/tasks/${(await task(order, "recount")).id}/done`, { counted_quantity: 3 });
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id, lines: [{ quantity: 2, short_quantity: 0 }] });
  });

  it("and are all of the work may be moved by hand, or split: none of it has begun", async () => {
    const order = await ordered(shop, await two({ Hamburg: 2 }), { quantity: 2 });
    const { id, lines } = await allShort(order);
    await followedNow(order);
    const { work_orders } = await admin("POST", `${at}/work-orders/${id}/split`, { lines: [{ line_id: (lines as Json[])[0]!.id, quantity: 1 }] });
    expect((work_orders as Json[]).map((one) => (one.lines as Json[]).map(({ quantity, short_quantity }) => [quantity, short_quantity]))).toEqual([[[1, 1]], [[1, 1]]]);
  });

  it("and that no stock is kept of wait for a person, who knows that they are there", async () => {
    const goods = await two();
    const { variants: [variant] } = await admin("GET", `/admin/product-variants?id=${goods.variantId}`);
    await admin("POST", `/admin/products/${variant.product_id}/variants/${goods.variantId}`, { manage_inventory: false });
    const order = await ordered(shop, goods);
    const { id } = await allShort(order);
    expect(await work(id)).toMatchObject({ state: "waiting", waiting_code: "held", waiting_reason: "bin is empty" });
    expect(await tasksOf(order, "recount")).toEqual([]);
    await followedNow(order);
    expect(await work(id)).toMatchObject({ state: "waiting", waiting_code: "held", lines: [{ short_quantity: 1 }] });
    await admin("POST", `${at}/work-orders/${id}/release`, {});
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id, lines: [{ quantity: 1, short_quantity: 0 }] });
  });
});

describe("a line that lies at two locations", () => {
  const levelsOf = async (item: string): Promise<[number, number][]> =>
    ((await admin("GET", `/admin/inventory-items/${item}/location-levels`)).inventory_levels as Json[]).map((level) => [level.stocked_quantity, level.reserved_quantity] as [number, number]).sort();
  const fulfilled = async (order: Json): Promise<number> => (await admin("GET", `/admin/orders/${order.id}?fields=*items.detail`)).order.items[0].detail.fulfilled_quantity as number;

  it("leaves each with its own parcel, once, though many ask for the label at once; a label given back brings its pieces back to where they were", async () => {
    const goods = await two({ Hamburg: 1, Reno: 1 });
    const order = await ordered(shop, goods, { quantity: 2 });
    const works = await until("two work orders", async () => {
      const found = await worksOf(order);
      return found.length === 2 && found.every(({ state }) => state === "ready") && found;
    });
    const packs: Json[] = [];
    for (const { id } of works) packs.push(await packedOf(admin, await picked(admin, await work(id))));
    expect(await levelsOf(goods.itemIds[0]!)).toEqual([[1, 1], [1, 1]]);
    const [first, second] = packs as [Json, Json];
    await Promise.allSettled(Array.from({ length: 4 }, () => admin("POST", `${at}/packages/${first.id}/label`, {})));
    await admin("POST", `${at}/packages/${first.id}/label`, {});
    expect([await levelsOf(goods.itemIds[0]!), await fulfilled(order)]).toEqual([[[0, 0], [1, 1]], 1]);
    await admin("POST", `${at}/packages/${second.id}/label`, {});
    expect([await levelsOf(goods.itemIds[0]!), await fulfilled(order)]).toEqual([[[0, 0], [0, 0]], 2]);
    await admin("DELETE", `${at}/packages/${first.id}/label`);
    expect([await levelsOf(goods.itemIds[0]!), await fulfilled(order)]).toEqual([[[0, 0], [1, 1]], 1]);
    const { shipment } = await admin("POST", `${at}/packages/${first.id}/label`, {});
    await admin("POST", `${at}/shipments/${shipment.id}/ship`, {});
    const { order: core } = await admin("GET", `/admin/orders/${order.id}?fields=fulfillment_status,*fulfillments`);
    expect((core.fulfillments as Json[]).map(({ canceled_at, shipped_at }) => [Boolean(canceled_at), Boolean(shipped_at)]).sort()).toEqual([[false, false], [false, true], [true, false]]);
  });
});

describe("what keeps an order from being picked", () => {
  it("a question in the instructions, until a person has answered it", async () => {
    const order = await ordered(shop, await two(), { wishes: { instructions: "Can you ring twice?" } });
    const waits = await workOrderOf(admin, order, "waiting");
    expect(waits).toMatchObject({ waiting_code: "instructions", waiting_reason: expect.stringContaining("asks something") });
    expect((await refusal(start(waits.id))).status).toBe(409);
    await admin("POST", `${at}/work-orders/${waits.id}/release`, {});
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id: waits.id, waiting_code: null });
  });

  it("a question in the instructions, also once a person has lifted their own hold", async () => {
    const order = await ordered(shop, await two(), { wishes: { instructions: "Can you ring first?" } });
    const { id } = await workOrderOf(admin, order, "waiting");
    await admin("POST", `${at}/work-orders/${id}/hold`, { reason: "the supplier recalls it" });
    await admin("POST", `${at}/work-orders/${id}/release`, {});
    await until("the hold to be lifted", async () => (await work(id)).waiting_code !== "held");
    expect(await work(id)).toMatchObject({ state: "waiting", waiting_code: "instructions" });
    await admin("POST", `${at}/work-orders/${id}/release`, {});
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id, waiting_code: null });
  });

  it("an address that no parcel can reach", async () => {
    const order = await ordered(shop, await two(), { buyer: { ...BUYERS.anna, address: { ...BUYERS.anna.address, address_1: "", postal_code: "" } } });
    expect(await workOrderOf(admin, order, "waiting")).toMatchObject({ waiting_code: "address", waiting_reason: expect.stringContaining("the street, the postal code") });
    await admin("POST", `/admin/orders/${order.id}`, { shipping_address: BUYERS.anna.address });
    await workOrderOf(admin, order, "ready");
  });

  it("a person, for a reason in words, whatever is done with it meanwhile", async () => {
    const order = await ordered(shop, await two());
    const ready = await workOrderOf(admin, order, "ready");
    const { work_order } = await admin("POST", `${at}/work-orders/${ready.id}/hold`, { reason: "the supplier recalls it" });
    expect(work_order).toMatchObject({ state: "waiting", waiting_code: "held", waiting_reason: "the supplier recalls it" });
    await edit(order, 2);
    await until("the edit", async () => (await work(ready.id)).lines[0].quantity === 2);
    expect(await work(ready.id)).toMatchObject({ state: "waiting", waiting_code: "held" });
    await admin("POST", `${at}/work-orders/${ready.id}/release`, {});
    await workOrderOf(admin, order, "ready");
    expect((await admin("GET", `${at}/warehouse-entries?work_order_id=${ready.id}&order=at`)).warehouse_entries).toMatchObject([{ kind: "held" }, { kind: "changed" }, { kind: "released" }]);
  });

  it("held once it is picked: nothing of it is packed or labelled", async () => {
    const order = await ordered(shop, await two());
    const done = await picked(admin, await workOrderOf(admin, order, "ready"));
    await admin("POST", `${at}/work-orders/${done.id}/hold`, { reason: "the supplier recalls it" });
    expect((await refusal(packedOf(admin, done))).body).toMatchObject({ code: "waiting", message: expect.stringContaining("recalls") });
  });

  it("held once it is packed: no label is to be had, until it is let go", async () => {
    const pack = await packed(admin, await ordered(shop, await two()));
    await admin("POST", `${at}/work-orders/${pack.work_order_id}/hold`, { reason: "the supplier recalls it" });
    expect((await refusal(admin("POST", `${at}/packages/${pack.id}/label`, {}))).body).toMatchObject({ code: "waiting", message: expect.stringContaining("recalls") });
    await admin("POST", `${at}/work-orders/${pack.work_order_id}/release`, {});
    await until("the label", () => admin("POST", `${at}/packages/${pack.id}/label`, {}).then(() => true, () => false));
  });

  it("another address, once the label is bought: it is not handed over with the old one", async () => {
    const order = await ordered(shop, await two());
    const pack = await packed(admin, order);
    const { shipment } = await admin("POST", `${at}/packages/${pack.id}/label`, {});
    await admin("POST", `/admin/orders/${order.id}`, { shipping_address: { ...BUYERS.anna.address, address_1: "Pappelallee 12" } });
    expect((await refusal(admin("POST", `${at}/shipments/${shipment.id}/ship`, {}))).body.code).toBe("address_changed");
    const other = await packed(admin, await ordered(shop, await two()));
    await admin("POST", `${at}/packages/${other.id}/label`, {});
    const { pickups, kept_back } = await admin("POST", `${at}/pickups`, { location_id: pack.location_id, date: OPEN_DAY });
    expect(kept_back).toContainEqual({ package_id: pack.id, shipment_id: shipment.id, order_id: order.id, code: "address_changed", message: expect.stringContaining("another address") });
    const fetched = (pickups as Json[]).flatMap(({ package_ids }) => package_ids as string[]);
    expect([fetched.includes(other.id as string), fetched.includes(pack.id as string)]).toEqual([true, false]);
    await admin("DELETE", `${at}/packages/${pack.id}/label`);
    const again = await admin("POST", `${at}/packages/${pack.id}/label`, {});
    expect((await admin("POST", `${at}/shipments/${again.shipment.id}/ship`, {})).shipment.state).toBe("shipped");
  });
});

/** Core cancels no order that has a fulfilment, but may do so in the moment in which one is made: only its rows can be brought there at will. */
describe("an order that is canceled in the very moment in which its parcel gets its label", () => {
  const canceledNow = (order: Json) => tamperWith(database, 'update "order" set canceled_at = now(), status = \'canceled\' where id = $1', order.id);
  const shipmentOf = async (order: Json): Promise<Json> => ((await admin("GET", `${at}/shipments?order_id=${order.id}`)).shipments as Json[])[0]!;
  async function labelled(): Promise<{ order: Json; shipment: Json }> {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const pack = await packed(admin, order);
    return { order, shipment: (await admin("POST", `${at}/packages/${pack.id}/label`, {})).shipment as Json };
  }

  it("is not handed over; its label is given back, and its goods are put back", async () => {
    const { order, shipment } = await labelled();
    await whileNotFollowed(order, async () => {
      await canceledNow(order);
      expect((await refusal(admin("POST", `${at}/shipments/${shipment.id}/ship`, {}))).body.code).toBe("order_canceled");
      // Asked for once more, as it would by whoever could not hand it over; with it the order is followed.
      await admin("POST", `${at}/packages/${shipment.package_id}/label`, {});
    });
    await until("the label to go back", async () => (await shipmentOf(order)).state === "voided");
    expect(await task(order, "put_back")).toMatchObject({ quantity: 2, reason: "order_canceled", note: "in parcel 1" });
    expect(await workOrderOf(admin, order, "cancelled")).toMatchObject({ lines: [], packages: [{ state: "voided" }] });
    expect(await reservationsOf(admin, order)).toEqual([]);
  });

  it("has left all the same where the carrier says so, and core's fulfilment tells it", async () => {
    const { order, shipment } = await labelled();
    await whileNotFollowed(order, async () => {
      await canceledNow(order);
      await scanned(shipment);
      await until("the scan", async () => (await rowsOf(database, "select 1 from doorstep_tracker where shipment_id = $1 and status = 'in_transit'", shipment.id)).length === 1);
    });
    await until("it to have left", async () => (await shipmentOf(order)).state === "shipped");
    await until("core to know it", async () => (await rowsOf(database, "select 1 from fulfillment where id = $1 and shipped_at is not null", shipment.fulfillment_id)).length === 1);
    expect(await workOrderOf(admin, order, "shipped")).toMatchObject({ packages: [{ state: "shipped" }] });
  });
});

describe("an order that somebody is changing just now", () => {
  it("gets no label and gives none back, and nothing is paid, until the change is made or given up", async () => {
    const order = await ordered(shop, await two());
    const pack = await packed(admin, order);
    const paid = carrier.postagePaid;
    const label = (method: "POST" | "DELETE") => admin(method, `${at}/packages/${pack.id}/label`, method === "POST" ? {} : undefined);
    await admin("POST", "/admin/order-edits", { order_id: order.id });
    expect((await refusal(label("POST"))).body.code).toBe("order_changing");
    await admin("DELETE", `/admin/order-edits/${order.id}`);
    await label("POST");
    await admin("POST", "/admin/order-edits", { order_id: order.id });
    expect((await refusal(label("DELETE"))).body.code).toBe("order_changing");
    await admin("DELETE", `/admin/order-edits/${order.id}`);
    await label("DELETE");
    expect(carrier.postagePaid).toBe(paid + 1);
  });

  it("is handed over by nobody; what the carrier has scanned has left, and core hears of it once the change is given up, also when every retry is over", async () => {
    const order = await ordered(shop, await two());
    const { shipment } = await admin("POST", `${at}/packages/${(await packed(admin, order)).id}/label`, {});
    const stateNow = async () => (await admin("GET", `${at}/shipments/${shipment.id}`)).shipment.state;
    const toldCore = () => rowsOf(database, "select 1 from fulfillment where id = $1 and shipped_at is not null", shipment.fulfillment_id);
    await admin("POST", "/admin/order-edits", { order_id: order.id });
    expect((await refusal(admin("POST", `${at}/shipments/${shipment.id}/ship`, {}))).body.code).toBe("order_changing");
    expect(await stateNow()).toBe("bought");
    await scanned(shipment);
    expect(await workOrderOf(admin, order, "shipped")).toMatchObject({ packages: [{ state: "shipped" }] });
    expect([await stateNow(), (await toldCore()).length]).toEqual(["shipped", 0]);
    await rowsOf(database, "delete from doorstep_jobs.job where data->>'work' = 'finish-shipment' and data->>'key' = $1", shipment.id);
    await admin("DELETE", `/admin/order-edits/${order.id}`);
    await until("core to know it", async () => (await toldCore()).length === 1);
  });
});

describe("a parcel that left with a label for the old address", () => {
  it("has left all the same, once the carrier has scanned it", async () => {
    const order = await ordered(shop, await two());
    const pack = await packed(admin, order);
    const { shipment } = await admin("POST", `${at}/packages/${pack.id}/label`, {});
    await admin("POST", `/admin/orders/${order.id}`, { shipping_address: { ...BUYERS.anna.address, address_1: "Pappelallee 12" } });
    await scanned(shipment);
    await until("it to have left", async () => (await admin("GET", `${at}/shipments/${shipment.id}`)).shipment.state === "shipped");
  });
});

describe("a count of a bin whose pieces nobody counts", () => {
  it("knows of what was picked, and of what is to be put back: the stock stays what it is", async () => {
    const goods = await two({ Hamburg: 9 });
    const [canceled, short] = [await ordered(shop, goods, { quantity: 3 }), await ordered(shop, goods, { quantity: 2 })];
    const gone = await workOrderOf(admin, canceled, "ready");
    await start(gone.id);
    await scan(gone.id, sku(gone), 3);
    await cancel(canceled);
    await task(canceled, "put_back");
    const other = await workOrderOf(admin, short, "ready");
    await start(other.id);
    await scan(other.id, sku(other), 1);
    await admin("POST", `${at}/work-orders/${other.id}/short-pick`, { line_id: other.lines[0].id, quantity: 1, reason: "not seen" });
    // Of nine, three wait to be put back and one lies in a tote: five are on the shelf.
    await admin("POST", `${at}/tasks/${(await task(short, "recount")).id}/done`, { counted_quantity: 5 });
    const { inventory_levels } = await admin("GET", `/admin/inventory-items/${goods.itemIds[0]}/location-levels`);
    expect((inventory_levels as Json[])[0]).toMatchObject({ stocked_quantity: 9 });
  });

  it("is of all bins together that nobody counts, without what the others hold: what lies elsewhere stays in stock", async () => {
    const goods = await two({ Hamburg: 20 });
    const [hamburg, item] = [await locationId(admin, "Hamburg"), goods.itemIds[0]];
    const bin = (code: string, held: Json = {}, more: Json = {}) => admin("POST", `${at}/bins`, { location_id: hamburg, code, ...more, items: [{ inventory_item_id: item, ...held }] });
    await bin("UC-1");
    await bin("UC-2", {}, { kind: "reserve" });
    await bin("UC-3", { quantity: 8 }, { kind: "reserve" });
    const order = await ordered(shop, goods);
    const ready = await workOrderOf(admin, order, "ready");
    await start(ready.id);
    await admin("POST", `${at}/work-orders/${ready.id}/short-pick`, { line_id: ready.lines[0].id, quantity: 1, reason: "bin is empty" });
    const count = await task(order, "recount");
    expect(count).toMatchObject({ bin: "UC-1", count_in: ["UC-1", "UC-2"] });
    const { call } = await pickerAt(store.url, admin, hamburg);
    expect(((await call("GET", "/work")).tasks as Json[]).find(({ id }) => id === count.id)).toMatchObject({ count_in: ["UC-1", "UC-2"] });
    const done = (body: Json) => admin("POST", `${at}/tasks/${count.id}/done`, body);
    // Whoever looked into the one bin alone would take the others' pieces off the stock.
    for (const counted_in of [undefined, ["UC-1"], ["UC-1", "UC-2", "UC-3"]]) {
      const { status, body } = await refusal(done({ counted_quantity: 0, counted_in }));
      expect([status, body.code, body.message]).toEqual([409, "other_bins", expect.stringContaining("UC-1, UC-2")]);
    }
    await done({ counted_quantity: 11, counted_in: ["UC-2", "UC-1"] });
    const { inventory_levels } = await admin("GET", `/admin/inventory-items/${item}/location-levels`);
    expect((inventory_levels as Json[])[0]).toMatchObject({ stocked_quantity: 19 });
  });
});

describe("picking", () => {
  it("is one person's: another is refused, until it is handed over", async () => {
    const ready = await workOrderOf(admin, await ordered(shop, await two(), { quantity: 2 }), "ready");
    await start(ready.id);
    await admin("POST", `${at}/work-orders/${ready.id}/hand-over`, { to: "dspick_other" });
    expect((await refusal(scan(ready.id, sku(ready)))).body.code).toBe("taken");
    expect((await refusal(start(ready.id))).body.code).toBe("taken");
    await admin("POST", `${at}/work-orders/${ready.id}/hand-over`, { to: null });
    expect(await work(ready.id)).toMatchObject({ state: "ready", picker_id: null });
    await start(ready.id);
    await scan(ready.id, sku(ready));
    expect((await refusal(admin("POST", `${at}/work-orders/${ready.id}/hand-over`, { to: null }))).body.code).toBe("begun");
  });

  it("of a split order is done in two parts, and the order's work stays what was ordered", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    const line_id = ready.lines[0].id as string;
    for (const quantity of [3, 4]) expect((await refusal(admin("POST", `${at}/work-orders/${ready.id}/split`, { lines: [{ line_id, quantity }] }))).status).toBe(400);
    const { work_orders } = await admin("POST", `${at}/work-orders/${ready.id}/split`, { lines: [{ line_id, quantity: 2 }] });
    expect((work_orders as Json[]).map(({ part, lines }) => [part, lines[0].quantity])).toEqual([[1, 1], [2, 2]]);
    await edit(order, 4);
    await until("the piece that came", async () => (await Promise.all((await worksOf(order)).map(({ id }) => work(id)))).reduce((sum, { lines }) => sum + ((lines[0]?.quantity ?? 0) as number), 0) === 4);
  });

  it("of an order that is followed while it is split stays what was ordered", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    const [split] = await whileLocked(database, "select from doorstep_work_order where id = $1 for update", ready.id, async () => {
      const asked = admin("POST", `${at}/work-orders/${ready.id}/split`, { lines: [{ line_id: ready.lines[0].id, quantity: 2 }] });
      await until("the split to wait", async () => (await waitingForLocks(database, "select * from doorstep_work_order")) === 1);
      await admin("POST", `/admin/orders/${order.id}`, { metadata: { looked_at: "while it is split" } });
      await until("the order's following to wait behind it", async () => (await waitingForLocks(database, "select id, order_id, location_id")) > 0);
      return [asked];
    });
    await split;
    await followedAgain(ready);
    expect((await Promise.all((await worksOf(order)).map(({ id }) => work(id)))).map(({ part, lines }) => [part, lines[0].quantity])).toEqual([[1, 1], [2, 2]]);
  });

  it("of a part that is split off what a person holds is held too, whatever happens to the order", async () => {
    const order = await ordered(shop, await two(), { quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    await admin("POST", `${at}/work-orders/${ready.id}/hold`, { reason: "wait for the gift box" });
    const { work_orders } = await admin("POST", `${at}/work-orders/${ready.id}/split`, { lines: [{ line_id: ready.lines[0].id, quantity: 1 }] });
    const made = (work_orders as Json[])[1]!;
    await followedAgain(made);
    expect(await work(made.id)).toMatchObject({ state: "waiting", waiting_code: "held", waiting_reason: "wait for the gift box" });
    await admin("POST", `${at}/work-orders/${made.id}/release`, {});
    await until("it to be ready", async () => (await work(made.id)).state === "ready");
    expect(await work(ready.id)).toMatchObject({ state: "waiting", waiting_code: "held" });
  });

  it("begins anew without the box that it had in a wave, once its order wants it again", async () => {
    const order = await ordered(shop, await two(), { quantity: 2 });
    const ready = await workOrderOf(admin, order, "ready");
    // In one, so that no following sees the one without the other.
    await tamperWith(database, `with emptied as (update doorstep_pick_line set quantity = 0 where work_order_id = $1)
      update doorstep_work_order set state = 'cancelled', cancelled_at = now(), box = 3 where id = $1`, ready.id);
    await admin("POST", `/admin/orders/${order.id}`, { metadata: { wanted: "again" } });
    expect(await workOrderOf(admin, order, "ready")).toMatchObject({ id: ready.id, box: null, lines: [{ quantity: 2 }] });
  });

  it("is sent to where the goods lie now, not to where they lay when the order came", async () => {
    const goods = await two();
    const [hamburg, item] = [await locationId(admin, "Hamburg"), goods.itemIds[0]];
    const bin = (code: string, items: Json[], more: Json = {}) => admin("POST", `${at}/bins`, { location_id: hamburg, code, items, ...more });
    await bin("MV-1", [{ inventory_item_id: item }], { path_order: 11 });
    const order = await ordered(shop, goods, { quantity: 2 });
    const ready = await workOrderOf(admin, order, "ready");
    expect(ready.lines).toMatchObject([{ bin: "MV-1", bins: ["MV-1"] }]);
    await start(ready.id);
    await bin("MV-2", [{ inventory_item_id: item }], { path_order: 12, zone: "C" });
    expect((await work(ready.id)).lines).toMatchObject([{ bin: "MV-1", bins: ["MV-1", "MV-2"] }]);
    await bin("MV-1", []);
    expect((await work(ready.id)).lines).toMatchObject([{ bin: "MV-2", bins: ["MV-2"], zone: "C", path_order: 12 }]);
    const scanIn = (code: string) => admin("POST", `${at}/work-orders/${ready.id}/scans`, { scan_id: `change-${(scans += 1)}`, barcode: sku(ready), bin: code, quantity: 1 });
    expect((await refusal(scanIn("MV-1"))).body.code).toBe("wrong_bin");
    await Promise.all([scanIn("MV-2"), scanIn("MV-2"), ...[13, 14].map((path_order) => bin("MV-2", [{ inventory_item_id: item, quantity: 9 }], { path_order }))]);
    expect(await work(ready.id)).toMatchObject({ state: "picked", lines: [{ picked_quantity: 2 }] });
  });

  it("has a rank: a quick service first, and a person's word above it", async () => {
    const order = await ordered(shop, await two(), { shipping: "Express" });
    const ready = await workOrderOf(admin, order, "ready");
    expect(ready.priority).toBe(10);
    await admin("POST", `${at}/work-orders/${ready.id}/priority`, { priority: 50 });
    await edit(order, 2);
    await until("the edit", async () => (await work(ready.id)).lines[0].quantity === 2);
    expect((await work(ready.id)).priority).toBe(50);
    expect((await admin("POST", `${at}/work-orders/${ready.id}/priority`, { priority: null })).work_order.own_priority).toBeNull();
    await until("the rule's rank", async () => (await work(ready.id)).priority === 10);
  });
});

describe("a wave", () => {
  const waveOf = async (kind: string, orders: Json[], more: Json = {}): Promise<Json> => {
    const works = await Promise.all(orders.map((order) => workOrderOf(admin, order, "ready")));
    const { wave } = await admin("POST", `${at}/waves`, { location_id: works[0]!.location_id, name: kind, kind, work_order_ids: works.map(({ id }) => id), ...more });
    return (await admin("POST", `${at}/waves/${wave.id}/start`, {})).wave as Json;
  };
  const waveScan = (wave: Json, body: Json) => admin("POST", `${at}/waves/${wave.id}/scans`, { scan_id: `wave-${(scans += 1)}`, quantity: 1, ...body });

  it("of many orders is one walk: a scan of five pieces serves three of them, and all are picked", async () => {
    const goods = await two({ Hamburg: 20 });
    const orders = await Promise.all([1, 1, 3].map((quantity) => ordered(shop, goods, { quantity })));
    const wave = await waveOf("batch", orders);
    expect(wave.walk).toMatchObject([{ quantity: 5, for: [{}, {}, {}] }]);
    const { wave: done } = await waveScan(wave, { barcode: wave.walk[0].sku, quantity: 5 });
    expect(done).toMatchObject({ walk: [], done_at: expect.any(String) });
    expect((done.work_orders as Json[]).map(({ state }) => state)).toEqual(["picked", "picked", "picked"]);
  });

  it("that is done is open again, on its picker's screen too, when an order of it comes to want more", async () => {
    const order = await ordered(shop, await two({ Hamburg: 20 }));
    const { picker, call } = await pickerAt(store.url, admin, await locationId(admin, "Hamburg"));
    const ready = await workOrderOf(admin, order, "ready");
    const { wave } = await admin("POST", `${at}/waves`, { location_id: picker.location_id, name: "one", work_order_ids: [ready.id] });
    await call("POST", `/waves/${wave.id}/start`, {});
    const done = await call("POST", `/waves/${wave.id}/scans`, { scan_id: `wave-${(scans += 1)}`, barcode: sku(ready), quantity: 1 });
    expect(done.wave.done_at).not.toBeNull();
    await edit(order, 3);
    await workOrderOf(admin, order, "picking");
    const { waves } = await call("GET", "/work");
    expect(waves).toContainEqual(expect.objectContaining({ id: wave.id, pieces: 3, picked: 1, mine: true }));
    await call("POST", `/waves/${wave.id}/start`, {});
    await call("POST", `/waves/${wave.id}/scans`, { scan_id: `wave-${(scans += 1)}`, barcode: sku(ready), quantity: 2 });
    await workOrderOf(admin, order, "picked");
  });

  it("into totes: each piece must go into its order's", async () => {
    const goods = await two({ Hamburg: 20 });
    const orders = await Promise.all([1, 2].map((quantity) => ordered(shop, goods, { quantity })));
    const wave = await waveOf("cluster", orders, { totes: ["RED", "BLUE"] });
    const barcode = wave.walk[0].sku as string;
    expect((await refusal(waveScan(wave, { barcode, tote: "GREEN" }))).body.code).toBe("wrong_tote");
    expect((await refusal(waveScan(wave, { barcode, tote: "RED", quantity: 2 }))).body.code).toBe("too_many");
    await waveScan(wave, { barcode, tote: "red" });
    const { wave: done } = await waveScan(wave, { barcode, tote: "BLUE", quantity: 2 });
    expect((done.work_orders as Json[]).map(({ tote, state }) => [tote, state]).sort()).toEqual([["BLUE", "picked"], ["RED", "picked"]]);
  });

  it("by zones: each walks through their own, and an order is picked when all have been", async () => {
    const parts = await makeGoods(admin, [{ stock: { Hamburg: 5 } }, { stock: { Hamburg: 5 } }]);
    const hamburg = await locationId(admin, "Hamburg");
    for (const [n, zone] of ["cold", "dry"].entries()) {
      await admin("POST", `${at}/bins`, { location_id: hamburg, code: `ZN-${n}`, zone, path_order: n, items: [{ inventory_item_id: parts.itemIds[n], quantity: 3, replenish_below: 3 }] });
    }
    const order = await ordered(shop, parts);
    const wave = await waveOf("zone", [order]);
    expect(wave.zones).toEqual(["cold", "dry"]);
    const { wave: cold } = await admin("GET", `${at}/waves/${wave.id}?zone=cold`);
    expect((cold.walk as Json[]).map(({ bin }) => bin)).toEqual(["ZN-0"]);
    expect((await refusal(waveScan(wave, { barcode: wave.walk[1].sku, zone: "cold" }))).body.code).toBe("wrong_item");
    await waveScan(wave, { barcode: cold.walk[0].sku, zone: "cold" });
    const { wave: done } = await waveScan(wave, { barcode: wave.walk[1].sku, zone: "dry" });
    expect(done).toMatchObject({ walk: [], work_orders: [{ state: "picked" }], done_at: expect.any(String) });
    const { tasks } = await admin("GET", `${at}/tasks?kind=replenish&location_id=${hamburg}`);
    expect((tasks as Json[]).map(({ bin, reason, note }) => [bin, reason, note]).sort()).toEqual([["ZN-0", "low_bin", "2 / 3"], ["ZN-1", "low_bin", "2 / 3"]]);
  });

  it("fills up a bin that runs low: with what was brought, out of a reserve bin that holds the item", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 50 } }]);
    const [hamburg, item] = [await locationId(admin, "Hamburg"), goods.itemIds[0]];
    const bin = (code: string, more: Json, held: Json) => admin("POST", `${at}/bins`, { location_id: hamburg, code, ...more, items: [{ inventory_item_id: item, ...held }] });
    await bin("FU-1", { path_order: 1 }, { quantity: 3, replenish_below: 3 });
    await bin("RS-1", { kind: "reserve" }, { quantity: 40 });
    await bin("RS-0", { kind: "reserve" }, { quantity: 0 });
    const ready = await workOrderOf(admin, await ordered(shop, goods), "ready");
    await start(ready.id);
    await admin("POST", `${at}/work-orders/${ready.id}/scans`, { scan_id: `change-${(scans += 1)}`, barcode: sku(ready), bin: "fu-1", quantity: 1 });
    const low = async () => ((await admin("GET", `${at}/tasks?kind=replenish&state=open&location_id=${hamburg}`)).tasks as Json[]).find((one) => one.inventory_item_id === item);
    const open = await low();
    expect(open).toMatchObject({ bin: "FU-1", note: "2 / 3", from: [{ bin: "RS-1", quantity: 40 }] });
    const done = (body: Json) => admin("POST", `${at}/tasks/${open!.id}/done`, body);
    expect((await refusal(done({}))).body.message).toContain("brought_quantity");
    expect((await refusal(done({ counted_quantity: 12 }))).status).toBe(400);
    expect((await refusal(done({ brought_quantity: 12, from_bin: "RS-0" }))).body.message).toContain("from_bin");
    await done({ brought_quantity: 12, from_bin: "RS-1" });
    expect((await refusal(done({ brought_quantity: 12, from_bin: "RS-1" }))).status).toBe(409);
    const { bins } = await admin("GET", `${at}/bins?location_id=${hamburg}&code=FU-1&code=RS-1&order=code`);
    expect((bins as Json[]).map(({ code, items }) => [code, (items as Json[])[0]!.quantity])).toEqual([["FU-1", 14], ["RS-1", 28]]);
    expect(await low()).toBeUndefined();
  });
});

describe("packing", () => {
  it("takes only what was scanned, and refuses what does not belong, and says so of a weight that is off", async () => {
    const done = await picked(admin, await workOrderOf(admin, await ordered(shop, await two(), { quantity: 2 }), "ready"));
    const pack = (body: Json) => admin("POST", `${at}/work-orders/${done.id}/packages`, body);
    expect((await refusal(pack({ items: [{ line_id: done.lines[0].id, quantity: 2 }] }))).body.code).toBe("not_verified");
    expect((await refusal(pack({ scans: [{ scan_id: "p0", barcode: "4000000000000" }] }))).body.code).toBe("wrong_item");
    expect((await refusal(pack({ scans: [{ scan_id: "p2", barcode: sku(done), quantity: 3 }] }))).body.code).toBe("too_many");
    expect((await refusal(pack({}))).status).toBe(400);
    const { package: half } = await pack({ scans: [{ scan_id: "p1", barcode: sku(done), quantity: 1 }] });
    expect(half).toMatchObject({ number: 1, verified: true });
    expect((await admin("POST", `${at}/packages/${half.id}/unpack`, {})).work_order).toMatchObject({ state: "picked", lines: [{ packed_quantity: 0 }] });
    expect((await pack({ scans: packScans(await work(done.id)) })).work_order).toMatchObject({ state: "packed" });
  });

  it("closes a parcel once however often it is told, at once too; no piece is in two of them, and what was opened again is scanned anew", async () => {
    const [done, other] = [await picked(admin, await workOrderOf(admin, await ordered(shop, await two(), { quantity: 4 }), "ready")), await picked(admin, await workOrderOf(admin, await ordered(shop, await two()), "ready"))];
    const piece = (scan_id: string, of: Json = done): Json => ({ scan_id: `${done.id}-${scan_id}`, barcode: sku(of), quantity: 1 });
    const pack = (scans: Json[], of: Json = done) => admin("POST", `${at}/work-orders/${of.id}/packages`, { scans });
    const first = [piece("a"), piece("b")];
    const told = await Promise.all(Array.from({ length: 5 }, () => pack(first)));
    expect(new Set(told.map((answer) => answer.package.id)).size).toBe(1);
    const { package: one } = told[0]!;
    expect(await work(done.id)).toMatchObject({ state: "picked", lines: [{ packed_quantity: 2 }], packages: [{ id: one.id, scan_ids: first.map(({ scan_id }) => scan_id) }] });
    for (const scans of [[...first, piece("c")], [piece("a")], [piece("b"), piece("c")]]) expect((await refusal(pack(scans))).body.code).toBe("scanned_before");
    expect((await refusal(pack([piece("c"), piece("c")]))).status).toBe(400);
    expect((await refusal(pack([piece("a", other)], other))).body.code).toBe("scan_id_taken");
    const { work_order, package: rest } = await pack([piece("c"), piece("d")]);
    expect([work_order.state, rest.number]).toEqual(["packed", 2]);
    expect((await pack(first)).package.id).toBe(one.id);
    await admin("POST", `${at}/packages/${one.id}/unpack`, {});
    expect((await refusal(pack(first))).body.code).toBe("scanned_before");
    expect(await work(done.id)).toMatchObject({ state: "picked", lines: [{ packed_quantity: 2 }] });
    expect((await pack([piece("e"), piece("f")])).work_order).toMatchObject({ state: "packed", lines: [{ packed_quantity: 4 }] });
  });
});
