import { EasyPostDouble } from "../../demo/doubles/easypost";
import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../demo/walk/shopper";
import { editOf } from "../setup/core-flows";
import { driverCame } from "../setup/driver-came";
import { SECRETS } from "../setup/environment";
import { packed, packedOf, packScans, picked, workOrderOf } from "../setup/packed";
import { OPEN_DAY } from "../../demo/walk/pickup-days";
import { openShop, ordered, refusal, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, reservationsOf, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const carrier = new EasyPostDouble();
const sendgrid = new SendGridDouble();
let at: Shop;
let admin: Call;
let shop: Call;
let carrierUrl: string;
beforeAll(async () => {
  carrierUrl = await carrier.listen();
  const urls = { EASYPOST_API_BASE_URL: carrierUrl, SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey };
  at = await openShop({ ...urls, DOORSTEP_CARRIERS: JSON.stringify({ cutOffs: [{ time: "16:30" }] }) });
  ({ admin, shop } = at);
  carrier.events.register("test", `${at.store.url}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
  sendgrid.webhooks.url = `${at.store.url}/hooks/sendgrid`;
});
afterEach(() => carrier.faults.clear());
afterAll(async () => {
  await at?.store.stop();
  await Promise.all([carrier.close(), sendgrid.close()]);
});

const path = "/admin/doorstep";
let shoppers = 0;
const shopper = (): Buyer => ({ ...BUYERS.tom, email: `tom-${(shoppers += 1)}@example.com` });
const goods = (stock: Record<string, number> = { Reno: 10 }): Promise<Goods> => makeGoods(admin, [{ stock }], { prices: { usd: 10 } });
const work = async (id: unknown): Promise<Json> => (await admin("GET", `${path}/work-orders/${id}`)).work_order as Json;
const merge = async (first: Json, ...others: Json[]): Promise<Json> => (await admin("POST", `${path}/work-orders/${first.id}/merge`, { work_order_ids: others.map(({ id }) => id) })).work_order as Json;
const unmerge = async (one: Json): Promise<Json> => (await admin("POST", `${path}/work-orders/${one.id}/unmerge`, {})).work_order as Json;
const label = (pack: Json): Promise<Json> => admin("POST", `${path}/packages/${pack.id}/label`, {});
const packageOf = async (pack: Json): Promise<Json> => (await admin("GET", `${path}/packages/${pack.id}`)).package as Json;
const shipmentsOf = async (order: Json): Promise<Json[]> => (await admin("GET", `${path}/shipments?order_id=${order.id}&order=created_at`)).shipments as Json[];
const core = async (order: Json): Promise<Json> => (await admin("GET", `/admin/orders/${order.id}?fields=status,fulfillment_status,*fulfillments,*fulfillments.items,*fulfillments.labels,*items.detail`)).order as Json;
const stocked = async (of: Goods): Promise<number> => (await admin("GET", `/admin/inventory-items/${of.itemIds[0]}/location-levels`)).inventory_levels[0].stocked_quantity as number;
const entriesOf = async (one: Json, kind: string): Promise<Json[]> =>
  ((await admin("GET", `${path}/warehouse-entries?work_order_id=${one.id}`)).warehouse_entries as Json[]).filter((entry) => entry.kind === kind);
const numbers = (works: Json): number[] => (works as unknown as Json[]).map(({ display_id }) => display_id as number).sort();

/** The same person at the same door, spelled otherwise. */
const inCapitals = (buyer: Buyer): Buyer => ({ ...buyer, address: { ...buyer.address, address_1: ` ${String(buyer.address.address_1).toUpperCase()}` } });

type Pair = { buyer: Buyer; orders: [Json, Json]; works: [Json, Json]; goods: [Goods, Goods] };
/** Two orders of one shopper, at one location, ready to be picked. */
async function two(quantities: [number, number] = [1, 1]): Promise<Pair> {
  const buyer = shopper();
  const [a, b] = [await goods(), await goods()];
  const orders: [Json, Json] = [await ordered(shop, a, { buyer, quantity: quantities[0] }), await ordered(shop, b, { buyer: inCapitals(buyer), quantity: quantities[1] })];
  return { buyer, orders, goods: [a, b], works: [await workOrderOf(admin, orders[0], "ready"), await workOrderOf(admin, orders[1], "ready")] };
}

/** Both merged, and picked on one walk by scans for one of them. */
async function pickedTogether({ works: [first, second] }: Pair): Promise<void> {
  await merge(first, second);
  await admin("POST", `${path}/work-orders/${first.id}/start`, {});
  for (const line of [...first.lines, ...second.lines] as Json[]) {
    await admin("POST", `${path}/work-orders/${first.id}/scans`, { scan_id: `walk-${line.id}`, barcode: line.sku, quantity: line.quantity });
  }
}

/** All that is picked of both in one carton; gives the leading package. */
const packedTogether = async ({ works: [first, second] }: Pair): Promise<Json> =>
  packedOf(admin, { ...first, lines: [...(await work(first.id)).lines, ...(await work(second.id)).lines] });

async function inOneCarton(pair: Pair): Promise<Json> {
  await pickedTogether(pair);
  return packedTogether(pair);
}

describe("work orders of one shopper", () => {
  it("are suggested by one part of each order, so that what is suggested can go together", async () => {
    const { orders: [, b], works: [first, second] } = await two([1, 2]);
    const { work_orders: [part] } = await admin("POST", `${path}/work-orders/${second.id}/split`, { lines: [{ line_id: second.lines[0].id, quantity: 1 }] });
    const { could_join } = await work(first.id);
    expect(numbers(could_join)).toEqual([b.display_id]);
    expect((await merge(first, could_join[0] as Json)).together).toHaveLength(1);
    expect(part.order_id).toBe(b.id);
  });

  it("are suggested with their numbers, and picked on one walk, packed into one carton, sent with one label", async () => {
    const pair = await two([2, 1]);
    const { orders: [a, b], works: [first, second] } = pair;
    expect(numbers((await work(first.id)).could_join)).toEqual([b.display_id]);
    const merged = await merge(first, second);
    expect([numbers(merged.together), merged.could_join]).toEqual([[b.display_id], []]);
    const { waves } = await admin("GET", `${path}/waves?location_id=${first.location_id}`);
    const { wave } = await admin("GET", `${path}/waves/${(waves as Json[])[0]!.id}`);
    expect(wave).toMatchObject({ name: `#${a.display_id} + #${b.display_id}`, walk: [expect.anything(), expect.anything()] });
    const leading = await inOneCarton(pair);
    const [ofA, ofB] = [(await work(first.id)).packages[0], (await work(second.id)).packages[0]] as [Json, Json];
    expect((await admin("GET", `${path}/waves/${wave.id}`)).wave.done_at).not.toBeNull();
    expect([ofA, ofB]).toMatchObject([{ id: leading.id, parcel_id: leading.id, weight_grams: 800, state: "packed" }, { parcel_id: leading.id, weight_grams: null, state: "packed" }]);

    const paid = carrier.postagePaid;
    await Promise.allSettled([label(ofA), label(ofB), label(ofB)]);
    await label(ofB);
    expect(carrier.postagePaid - paid).toBe(1);
    const [[ours], [theirs]] = [await shipmentsOf(a), await shipmentsOf(b)] as [[Json], [Json]];
    expect(theirs).toMatchObject({ leading_id: ours.id, tracking_number: ours.tracking_number, state: "bought", rate_amount: null, package_id: ofB.id });
    expect([ours.leading_id, ours.rate_amount, ours.quote.shopper_paid.amount]).toEqual([null, expect.any(Number), 2 * 690]);
    expect([await stocked(pair.goods[0]), await stocked(pair.goods[1])]).toEqual([8, 9]);
    for (const [order, quantity] of [[a, 2], [b, 1]] as const) {
      const { fulfillments } = await core(order);
      expect(fulfillments).toMatchObject([{ items: [{ line_item_id: order.items[0].id, quantity }], labels: [{ tracking_number: ours.tracking_number }] }]);
    }

    await admin("POST", `${path}/shipments/${theirs.id}/ship`, {});
    for (const order of [a, b]) {
      await until("its own shipped mail", async () => ((await admin("GET", `${path}/messages?order_id=${order.id}&kind=shipped`)).messages as Json[])[0]);
      expect((await core(order)).fulfillments[0].shipped_at).not.toBeNull();
      const { entries } = (await admin("GET", `${path}/orders/${order.id}/journey`)).journey as Json;
      expect((entries as Json[]).filter(({ kind }) => kind === "shipped")).toMatchObject([{ data: { tracking_number: ours.tracking_number, items: [{ line_item_id: order.items[0].id }] } }]);
    }
    for (const one of [first, second]) expect((await work(one.id)).state).toBe("shipped");
    // One scan of the one parcel reaches both.
    const trackerIds = (await admin("GET", `${path}/trackers?tracking_number=${ours.tracking_number}`)).trackers as Json[];
    expect(trackerIds).toHaveLength(2);
    for (const status of ["in_transit", "delivered"]) {
      expect((await fetch(`${carrierUrl}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_code: ours.tracking_number, status }) })).status).toBe(200);
    }
    for (const order of [a, b]) await until("its delivery in core", async () => (await core(order)).fulfillments[0].delivered_at);
    // One parcel of the carrier's, and so one that promises are scored and days are learned by.
    const outcomes = () => rowsOf(at.database, "select order_id from doorstep_parcel_outcome where order_id = any($1) and delivered_at is not null", [a.id, b.id]);
    expect(await until("what became of the parcel", async () => { const rows = await outcomes(); return rows.length > 0 && rows; })).toEqual([{ order_id: a.id }]);
  });

  it("stay together in a larger wave: one tote, one box, and the walk of their own is over", async () => {
    const { works: [first, second] } = await two();
    const other = await workOrderOf(admin, await ordered(shop, await goods(), { buyer: shopper() }), "ready");
    const own = (await merge(first, second)).wave_id;
    const wave = async (kind: string): Promise<Json> =>
      (await admin("POST", `${path}/waves`, { location_id: first.location_id, name: kind, kind, work_order_ids: [other.id, first.id] })).wave as Json;
    const placeOf = (of: Json, one: Json, what: "tote" | "box"): unknown => (of.work_orders as Json[]).find(({ id }) => id === one.id)![what];
    const cluster = await wave("cluster");
    expect([other, first, second].map((one) => placeOf(cluster, one, "tote"))).toEqual(["T1", "T2", "T2"]);
    expect((await admin("GET", `${path}/waves/${own}`)).wave.done_at).not.toBeNull();
    const batch = await wave("batch");
    const { wave: begun } = await admin("POST", `${path}/waves/${batch.id}/start`, {});
    expect([first, second, other].map((one) => placeOf(begun, one, "box"))).toEqual([1, 1, 2]);
    for (const [n, line] of [first, second, other].map(({ lines }) => lines[0] as Json).entries()) {
      expect((await admin("GET", `${path}/waves/${batch.id}`)).wave.done_at).toBeNull();
      await admin("POST", `${path}/waves/${batch.id}/scans`, { scan_id: `batch-${n}-${line.id}`, barcode: line.sku });
    }
    expect((await admin("GET", `${path}/waves/${batch.id}`)).wave.done_at).not.toBeNull();
  });

  it("merged by two callers at once end in one merge, and merging again changes nothing", async () => {
    const pair = await two();
    const third = await workOrderOf(admin, await ordered(shop, await goods(), { buyer: pair.buyer }), "ready");
    const [first, second] = pair.works;
    await Promise.allSettled([merge(first, second), merge(second, first), merge(third, first), merge(second, third)]);
    await merge(first, second, third);
    const all = await Promise.all([first, second, third].map(({ id }) => work(id)));
    expect(new Set(all.map(({ merge_id }) => merge_id)).size).toBe(1);
    expect(all.map(({ together }) => (together as Json[]).length)).toEqual([2, 2, 2]);
    const before = await entriesOf(first, "merged");
    await merge(third, first);
    expect(await entriesOf(first, "merged")).toEqual(before);
  });

  it("are refused, and nothing changed, where they do not fit", async () => {
    const { works: [first, second], buyer } = await two();
    const stranger = await workOrderOf(admin, await ordered(shop, await goods(), { buyer: shopper() }), "ready");
    const elsewhere = await workOrderOf(admin, await ordered(shop, await goods({ Hamburg: 5 }), { buyer }), "ready");
    const waiting = await workOrderOf(admin, await ordered(shop, await goods(), { buyer, wishes: { instructions: "Can you ring twice?" } }), "waiting");
    for (const [other, why] of [[stranger, "another shopper"], [elsewhere, "another location"], [waiting, "has to wait"], [first, "it takes two"]] as const) {
      const refused = await refusal(merge(first, other));
      expect([refused.status, refused.body.code, refused.body.message]).toEqual([409, "not_together", expect.stringContaining(why)]);
    }
    expect((await refusal(admin("POST", `${path}/work-orders/${first.id}/merge`, { work_order_ids: [] }))).status).toBe(400);
    expect((await refusal(admin("POST", `${path}/work-orders/${first.id}/merge`, { work_order_ids: ["dswo_none"] }))).status).toBe(404);
    expect((await refusal(fetch(`${at.store.url}${path}/work-orders/${first.id}/merge`, { method: "POST" }).then((answer) => (answer.ok ? answer : Promise.reject(answer))))).status).toBe(401);
    expect((await work(first.id)).together).toEqual([]);
    await packedOf(admin, await picked(admin, second));
    expect((await refusal(merge(first, second))).body.message).toContain("is packed");
    expect((await work(first.id)).could_join).toEqual([]);
  });

  it("wait for each other to be picked, and one that is taken out goes alone", async () => {
    const { works: [first, second] } = await two();
    await admin("POST", `${path}/work-orders/${first.id}/start`, {});
    await merge(first, second);
    const own = await admin("POST", `${path}/work-orders/${first.id}/scans`, { scan_id: `own-${first.id}`, barcode: first.lines[0].sku });
    const early = await refusal(packedOf(admin, own.work_order));
    expect([early.status, early.body.code]).toEqual([409, "not_picked"]);
    expect((await unmerge(second)).together).toEqual([]);
    expect((await work(first.id)).merge_id).toBeNull();
    expect((await refusal(unmerge(second))).status).toBe(409);
    const alone = await packedOf(admin, await work(first.id));
    expect(alone.parcel_id).toBeNull();
  });
});

describe("a carton that two orders share", () => {
  /** The order's only item is wanted once, and what that costs is settled. */
  async function toOne(order: Json): Promise<void> {
    const change = await editOf({ admin, shop }, order.id as string, (edit) => admin("POST", `${edit}/items/item/${order.items[0].id}`, { quantity: 1 }));
    await change.confirm();
    const { order: edited } = await admin("GET", `/admin/orders/${order.id}?fields=*payment_collections`);
    for (const { id, status } of edited.payment_collections as Json[]) if (status === "not_paid") await admin("POST", `/admin/payment-collections/${id}/mark-as-paid`, { order_id: order.id });
  }

  it("of which one is canceled is opened, and the other goes alone; nothing is paid or sent for the canceled one", async () => {
    const pair = await two();
    const { orders: [a, b], works: [first, second] } = pair;
    const leading = await inOneCarton(pair);
    await admin("POST", `/admin/orders/${b.id}/cancel`);
    await until("its goods to be put back", async () => ((await admin("GET", `${path}/tasks?order_id=${b.id}&kind=put_back`)).tasks as Json[])[0]);
    expect(await packageOf(leading)).toMatchObject({ state: "voided" });
    expect((await work(second.id)).state).toBe("cancelled");
    expect(await work(first.id)).toMatchObject({ state: "picked", merge_id: null, together: [] });
    expect((await admin("GET", `${path}/tasks?order_id=${a.id}&kind=put_back`)).tasks).toEqual([]);
    const alone = await packedOf(admin, await work(first.id), { weight_note: "alone" });
    expect((await label(alone)).shipment).toMatchObject({ state: "bought", leading_id: null });
    expect((await core(b)).fulfillments).toEqual([]);
  });

  it("of which one is edited is opened, and packed apart", async () => {
    const pair = await two([2, 1]);
    const { orders: [a], works: [first, second] } = pair;
    await inOneCarton(pair);
    await toOne(a);
    await until("it to leave", async () => (await work(first.id)).merge_id === null);
    expect(await work(second.id)).toMatchObject({ state: "picked", merge_id: null, packages: [{ state: "voided" }] });
    expect(await entriesOf(first, "unmerged")).toMatchObject([{ data: { reason: expect.stringMatching(/changed|waits/) } }]);
  });

  it("of which one is edited to what has a parcel of its own is opened for the other; that parcel leaves", async () => {
    const pair = await two([1, 2]);
    const { orders: [, b], works: [first, second] } = pair;
    await pickedTogether(pair);
    const scans = [{ scan_id: `own-${second.id}`, barcode: second.lines[0].sku, quantity: 1 }];
    const { package: own } = await admin("POST", `${path}/work-orders/${second.id}/packages`, { scans, weight_grams: 800, weight_note: "in a test" });
    expect(own.parcel_id).toBeNull();
    const { shipment } = await label(own as Json);
    const shared = await packedTogether(pair);
    await toOne(b);
    await until("it to leave", async () => (await work(second.id)).merge_id === null);
    expect(await packageOf(shared)).toMatchObject({ state: "voided" });
    expect([(await work(first.id)).state, (await work(second.id)).state]).toEqual(["picked", "packed"]);
    expect((await admin("GET", `${path}/tasks?order_id=${b.id}&kind=put_back`)).tasks).toMatchObject([{ quantity: 1 }]);
    await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    await until("it to have left", async () => (await work(second.id)).state === "shipped");
  });

  it("of which one goes to another address is opened; with a label it is not handed over until that is given back", async () => {
    const pair = await two();
    const { orders: [a, b], works: [first, second], goods: [one, other] } = pair;
    const leading = await inOneCarton(pair);
    const { shipment } = await label(leading);
    await admin("POST", `/admin/orders/${b.id}`, { shipping_address: { ...pair.buyer.address, address_1: "1 Market Street" } });
    const refused = await refusal(admin("POST", `${path}/shipments/${shipment.id}/ship`, {}));
    expect([refused.status, refused.body.code]).toEqual([409, "address_changed"]);
    await until("it to leave", async () => (await work(second.id)).merge_id === null);
    const [theirs] = (await work(second.id)).packages as [Json];
    await admin("DELETE", `${path}/packages/${theirs.id}/label`);
    expect([await stocked(one), await stocked(other)]).toEqual([10, 10]);
    expect([await reservationsOf(admin, a), await reservationsOf(admin, b)]).toEqual([["1 at Reno"], ["1 at Reno"]]);
    for (const order of [a, b]) expect((await core(order)).fulfillments.every(({ canceled_at }: Json) => canceled_at)).toBe(true);
    // Refunded once, and told to both.
    expect((await rowsOf(at.database, "select 1 from doorstep_shipment where refund_status is not null and order_id = any($1)", [a.id, b.id]))).toHaveLength(1);
    const again = await refusal(label(leading));
    expect([again.status, again.body.code, again.body.message]).toEqual([409, "waiting", expect.stringContaining("same address")]);
    await admin("POST", `${path}/packages/${leading.id}/unpack`, {});
    for (const [n, id] of [first.id, second.id].entries()) {
      const pack = await packedOf(admin, await work(id), { weight_note: `alone ${n}` });
      const bought = (await label(pack)).shipment as Json;
      expect(bought).toMatchObject({ state: "bought", leading_id: null });
      await admin("POST", `${path}/shipments/${bought.id}/ship`, {});
    }
    expect([await stocked(one), await stocked(other)]).toEqual([9, 9]);
  });

  it("whose label's answer is lost, and whose fulfilment of one order was not written down, is paid once and leaves stock once", async () => {
    const pair = await two();
    const { orders: [a, b] } = pair;
    const leading = await inOneCarton(pair);
    const paid = carrier.postagePaid;
    carrier.faults.add({ kind: "done_but_cut", match: "POST /v2/shipments/" });
    await label(leading).catch(() => undefined);
    await label(leading);
    // As after a crash between core's fulfilment and our note of it; and once more between the two orders.
    await tamperWith(at.database, "update doorstep_shipment set fulfillment_id = null where order_id = $1", b.id);
    await label(leading);
    await tamperWith(at.database, "update doorstep_shipment set fulfillment_id = null where order_id = any($1)", [a.id, b.id]);
    await label(leading);
    expect(carrier.postagePaid - paid).toBe(1);
    for (const order of [a, b]) {
      const { fulfillments, items } = await core(order);
      expect([fulfillments.length, items[0].detail.fulfilled_quantity]).toEqual([1, 1]);
    }
    expect([await stocked(pair.goods[0]), await stocked(pair.goods[1])]).toEqual([9, 9]);
  });

  it("comes with one return label, which each order's shopper finds with their own parcel", async () => {
    const pair = await two();
    const leading = await inOneCarton(pair);
    const { return_label, shipment } = await admin("POST", `${path}/packages/${leading.id}/label`, { return_label: true });
    expect(return_label).toMatchObject({ state: "bought" });
    await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    for (const [n, order] of pair.orders.entries()) {
      const [own] = (await work(pair.works[n]!.id)).packages as [Json];
      expect((await admin("GET", `${path}/packages/${own.id}`)).return_label).toMatchObject({ tracking_number: return_label.tracking_number });
      const { order_url } = (await admin("GET", `${path}/orders/${order.id}/journey`)).journey as Json;
      const answer = await fetch(`${at.store.url}${new URL(String(order_url)).pathname}/return-label/${own.id}`, { redirect: "manual" });
      expect([200, 302, 303, 307]).toContain(answer.status);
    }
  });

  it("gets its return label when the order that does not lead sends its goods back", async () => {
    const pair = await two();
    const { shipment } = await label(await inOneCarton(pair));
    await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    const n = pair.orders.findIndex(({ id }) => id !== shipment.order_id);
    const order = pair.orders[n]!;
    const [own] = (await work(pair.works[n]!.id)).packages as [Json];
    await until("its payment to be taken", async () => (await admin("GET", `/admin/orders/${order.id}?fields=payment_status`)).order.payment_status === "captured");
    const { order_url } = (await admin("GET", `${path}/orders/${order.id}/journey`)).journey as Json;
    const page = new URL(String(order_url)).pathname;
    const [item] = (await admin("GET", `/admin/orders/${order.id}?fields=*items`)).order.items as [Json];
    const { case: opened } = await shop("POST", `/store/order-status/${page.split("/").at(-1)}/cases`, { reason: "changed_mind", text: "Too small", items: [{ line_item_id: item.id, quantity: 1 }] });
    await admin("POST", `${path}/cases/${(opened as Json).id}/remedies`, { key: "merged-return-1", kind: "return", items: [{ line_item_id: item.id, quantity: 1 }] });
    await until("its label", async () => ((await admin("GET", `${path}/packages/${own.id}`)).return_label as Json | null)?.state === "bought");
    expect(await rowsOf(at.database, "select shipment_id from doorstep_return_label where order_id = any($1)", pair.orders.map(({ id }) => id))).toEqual([{ shipment_id: shipment.id }]);
    const told = (await shop("GET", `/store/order-status/${page.split("/").at(-1)}`)) as { packages: Json[] };
    expect(told.packages.find(({ id }) => id === own.id)).toMatchObject({ return_label: true });
    expect((await fetch(`${at.store.url}${page}/return-label/${own.id}`, { redirect: "manual" })).status).not.toBe(404);
  });

  it("is one parcel for the driver, the manifest and the printer", async () => {
    const pair = await two();
    const { orders: [a, b], works: [first, second] } = pair;
    const { shipment } = await label(await inOneCarton(pair));
    const location_id = first.location_id as string;
    const { pickups } = await admin("POST", `${path}/pickups`, { location_id, date: OPEN_DAY });
    const mine = (pickups as Json[]).find(({ package_ids }) => (package_ids as string[]).includes(shipment.package_id as string))!;
    await driverCame(at.database, [mine]);
    const packages = [(await work(first.id)).packages[0].id, (await work(second.id)).packages[0].id];
    expect((mine.package_ids as string[]).filter((id) => packages.includes(id))).toEqual([shipment.package_id]);
    for (const order of [a, b]) await until("it to have left", async () => (await shipmentsOf(order))[0]!.state === "shipped" && (await core(order)).fulfillments[0].shipped_at);
    // Core is told before the warehouse has it written down.
    await workOrderOf(admin, a, "shipped");
    await admin("DELETE", `${path}/pickups/${mine.id}`);
    for (const order of [a, b]) expect((await shipmentsOf(order))[0]).toMatchObject({ state: "bought", pickup_id: null });
    const { manifests } = await admin("POST", `${path}/manifests`, { location_id });
    const holding = (manifests as Json[]).find(({ package_ids }) => (package_ids as string[]).includes(shipment.package_id as string))!;
    expect((holding.package_ids as string[]).filter((id) => packages.includes(id))).toEqual([shipment.package_id]);
    for (const order of [a, b]) expect((await shipmentsOf(order))[0]).toMatchObject({ manifest_id: holding.id });
  });
});

describe("by when a parcel must leave", () => {
  it("is the carrier's last call before the end of the day that keeps the promise, and a booked driver before that", async () => {
    const order = await ordered(shop, await goods(), { buyer: shopper() });
    const ready = await workOrderOf(admin, order, "ready");
    const clockOf = ({ ship_by }: Json): string => new Date(ship_by as string).toLocaleTimeString("en-GB", { timeZone: "America/Los_Angeles" });
    expect([clockOf(ready), ready.ship_by_basis]).toEqual(["16:30:00", "cut_off"]);
    // Following is what a person's ranking wakes.
    const follow = () => admin("POST", `${path}/work-orders/${ready.id}/priority`, { priority: null });
    await label(await packed(admin, await ordered(shop, await goods(), { buyer: shopper() })));
    await admin("POST", `${path}/pickups`, { location_id: ready.location_id, date: new Date(ready.ship_by as string).toLocaleDateString("en-CA", { timeZone: "America/Los_Angeles" }) });
    await follow();
    const fetched = await until("the driver to be reckoned with", async () => {
      const now = await work(ready.id);
      return now.ship_by_basis === "pickup" && now;
    });
    expect(clockOf(fetched)).toBe("09:00:00");
    const gone = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await tamperWith(
      at.database, `update doorstep_delivery_promise set basis = jsonb_set(basis, '{parts}', (select jsonb_agg(part || jsonb_build_object('leaves_on', $1::text)) from jsonb_array_elements(basis->'parts') part))
        where order_id = $2`, gone, order.id
    );
    await follow();
    const overdue = await until("the time to follow the promise", async () => {
      const now = await work(ready.id);
      return now.ship_by !== fetched.ship_by && now;
    });
    expect(Date.parse(overdue.ship_by as string)).toBeLessThan(Date.parse(gone) + 2 * 86_400_000);
    const { work_orders } = await admin("GET", `${path}/work-orders?location_id=${ready.location_id}&limit=100`);
    const times = (work_orders as Json[]).map(({ ship_by }) => Date.parse(ship_by as string));
    expect(times).toEqual([...times].sort((x, y) => x - y));
  });
});

describe("a part of an order that comes later", () => {
  const messages = async (order: Json): Promise<Json[]> => (await admin("GET", `${path}/messages?order_id=${order.id}&kind=part_later`)).messages as Json[];
  const mailed = (order: Json, count = 1): Promise<Json[]> =>
    until("the mail of the later part", async () => {
      const found = (await messages(order)).filter(({ state }) => state === "sent" || state === "delivered");
      return found.length >= count && found;
    });
  const page = async (order: Json): Promise<Json> => {
    const { order_url } = (await admin("GET", `${path}/orders/${order.id}/journey`)).journey as Json;
    return (await shop("GET", `/store/order-status/${String(order_url).split("/").at(-1)}`)) as Json;
  };
  const kindsOf = async (order: Json): Promise<string[]> => ((await admin("GET", `${path}/orders/${order.id}/journey`)).journey.entries as Json[]).map(({ kind }) => kind as string);

  it("split off by a person is told once, with what comes now and what later; it is on the page until it has left", async () => {
    const buyer = shopper();
    const order = await ordered(shop, await goods(), { buyer, quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    const { work_orders } = await admin("POST", `${path}/work-orders/${ready.id}/split`, { lines: [{ line_id: ready.lines[0].id, quantity: 1 }] });
    await mailed(order);
    const mail = sendgrid.mailbox.to(buyer.email).find(({ subject }) => String(subject).includes("more than one parcel"))!;
    expect(JSON.stringify(mail)).toMatch(/Comes first[\s\S]*Quantity: 2[\s\S]*Comes later[\s\S]*Quantity: 1/);
    expect((await page(order)).later).toMatchObject({ items: [{ line_item_id: order.items[0].id, quantity: 1 }], expected_at: expect.any(String) });
    expect(await kindsOf(order)).toContain("part_later");
    for (const { id } of [(work_orders as Json[])[1]!, ready]) {
      const { shipment } = await label(await packedOf(admin, await picked(admin, await work(id))));
      await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    }
    await until("it to be over", async () => (await kindsOf(order)).includes("part_later_over"));
    expect([(await page(order)).later, (await messages(order)).length]).toEqual([null, 1]);
  });

  it("that could not be found is told once the picker is done, and anew only when more is missing", async () => {
    const order = await ordered(shop, await goods({ Reno: 4 }), { buyer: shopper(), quantity: 3 });
    const ready = await workOrderOf(admin, order, "ready");
    await admin("POST", `${path}/work-orders/${ready.id}/start`, {});
    const short = (quantity: number) => admin("POST", `${path}/work-orders/${ready.id}/short-pick`, { line_id: ready.lines[0].id, quantity, reason: "empty" });
    await short(1);
    await until("the short pick to be told", async () => (await kindsOf(order)).includes("short_picked"));
    expect(await messages(order)).toEqual([]);
    await short(1);
    await admin("POST", `${path}/work-orders/${ready.id}/scans`, { scan_id: `left-${ready.id}`, barcode: ready.lines[0].sku });
    expect(await mailed(order)).toHaveLength(1);
    expect((await page(order)).later).toMatchObject({ items: [{ quantity: 2 }], expected_at: null });
    const { shipment } = await label(await packedOf(admin, await work(ready.id)));
    await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    await workOrderOf(admin, order, "waiting");
    expect([(await messages(order)).length, (await page(order)).later.items]).toEqual([1, [{ line_item_id: order.items[0].id, quantity: 2 }]]);
  });
});

describe("a bundle of which a part could not be found", () => {
  const kit = (stock: [Record<string, number>, Record<string, number>]) => makeGoods(admin, [{ stock: stock[0] }, { stock: stock[1], required: 2 }], { prices: { usd: 10 } });
  const level = async (item: string, location: string): Promise<[number, number]> => {
    const { inventory_levels } = await admin("GET", `/admin/inventory-items/${item}/location-levels`);
    const found = (inventory_levels as Json[]).find(({ location_id }) => location_id === location)!;
    return [found.stocked_quantity as number, found.reserved_quantity as number];
  };
  /** Two bundles, of one of which a part is short once all else is picked. */
  async function shorted(order: Json): Promise<Json> {
    const ready = await workOrderOf(admin, order, "ready");
    await admin("POST", `${path}/work-orders/${ready.id}/start`, {});
    const [one, other] = ready.lines as [Json, Json];
    const [lid, cups] = one.quantity === 2 ? [one, other] : [other, one];
    for (const [line, quantity] of [[cups, 4], [lid, 1]] as const) {
      await admin("POST", `${path}/work-orders/${ready.id}/scans`, { scan_id: `kit-${line.id}`, barcode: line.sku, quantity });
    }
    await admin("POST", `${path}/work-orders/${ready.id}/short-pick`, { line_id: lid.id, quantity: 1, reason: "empty" });
    return work(ready.id);
  }

  it("comes whole from another location that has all of it, and its picked parts go back", async () => {
    const goodsOf = await kit([{ Reno: 2, Hamburg: 5 }, { Reno: 4, Hamburg: 5 }]);
    const order = await ordered(shop, goodsOf, { buyer: shopper(), quantity: 2 });
    const from = await shorted(order);
    const [hamburg, reno] = [await locationId(admin, "Hamburg"), await locationId(admin, "Reno")];
    const there = from.location_id === reno ? hamburg : reno;
    const elsewhere = await until("the other location's work", async () =>
      ((await admin("GET", `${path}/work-orders?order_id=${order.id}&location_id=${there}&state=ready`)).work_orders as Json[])[0]);
    expect((elsewhere.lines as Json[]).map(({ quantity }) => quantity).sort()).toEqual([1, 2]);
    expect(((await admin("GET", `${path}/tasks?order_id=${order.id}&kind=put_back`)).tasks as Json[])).toMatchObject([{ quantity: 2, reason: "bundle_short" }]);
    const left = await work(from.id);
    expect((left.lines as Json[]).map(({ quantity, short_quantity }) => [quantity, short_quantity]).sort()).toEqual([[1, 0], [2, 0]]);
    for (const one of [left, await picked(admin, await work(elsewhere.id))]) await label(await packedOf(admin, one));
    const { items, fulfillments } = await core(order);
    expect([items[0].detail.fulfilled_quantity, fulfillments.length]).toEqual([2, 2]);
    expect([await level(goodsOf.itemIds[0]!, there), await level(goodsOf.itemIds[1]!, there)].map(([, reserved]) => reserved)).toEqual([0, 0]);
  });

  it("is picked on with all of its parts when the count finds it before the rest has left", async () => {
    const goodsOf = await kit([{ Reno: 2 }, { Reno: 4 }]);
    const order = await ordered(shop, goodsOf, { buyer: shopper(), quantity: 2 });
    const from = await shorted(order);
    const [count] = (await admin("GET", `${path}/tasks?order_id=${order.id}&kind=recount`)).tasks as [Json];
    await admin("POST", `${path}/tasks/${count.id}/done`, { counted_quantity: 1 });
    const again = await work(from.id);
    expect([again.state, (again.lines as Json[]).map(({ quantity, picked_quantity, short_quantity }) => [quantity, picked_quantity, short_quantity]).sort()]).toEqual(["picking", [[2, 1, 0], [4, 2, 0]]]);
  });

  it("waits for the count where no location has all of it, and no half of it is sent", async () => {
    const goodsOf = await kit([{ Reno: 2, Hamburg: 5 }, { Reno: 4 }]);
    const order = await ordered(shop, goodsOf, { buyer: shopper(), quantity: 2 });
    const from = await shorted(order);
    expect(from).toMatchObject({ state: "picked" });
    const pack = await packedOf(admin, from);
    expect((pack.items as Json[]).map(({ quantity }) => quantity).sort()).toEqual([1, 2]);
    const { shipment } = await label(pack);
    await admin("POST", `${path}/shipments/${shipment.id}/ship`, {});
    const waits = await workOrderOf(admin, order, "waiting");
    expect([waits.waiting_code, (waits.lines as Json[]).map(({ quantity }) => quantity).sort()]).toEqual(["recount", [1, 2]]);
    expect((await core(order)).items[0].detail.fulfilled_quantity).toBe(1);
    expect(packScans(waits)).toEqual([]);
  });
});
