import { EasyPostDouble } from "../../demo/doubles/easypost";
import type { StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { SECRETS } from "../setup/environment";
import { packed as packWhole, packedOf, packScans, picked, workOrderOf as workOrder } from "../setup/packed";
import { handOver, OPEN_DAY, COMING_DAY } from "../../demo/walk/pickup-days";
import { makeGoods, reservedOf } from "../setup/stock-shop";
import { openShop, ordered, refusal } from "../setup/shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const easypost = new EasyPostDouble();
let carrierUrl: string;
let store: StoreProcess;
let admin: Call;
let shop: Call;
let scans = 0;

beforeAll(async () => {
  carrierUrl = await easypost.listen();
  ({ store, admin, shop } = await openShop({ EASYPOST_API_BASE_URL: carrierUrl }));
  easypost.events.register("test", `${store.url}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
});
afterAll(async () => {
  await store?.stop();
  await easypost.close();
});

const workOrderOf = (order: Json, state: string): Promise<Json> => workOrder(admin, order, state);
const scan = (work: Json, barcode: string, quantity: number, scan_id = `scan-${(scans += 1)}`): Promise<Json> =>
  admin("POST", `/admin/doorstep/work-orders/${work.id}/scans`, { scan_id, barcode, quantity });

const packed = (order: Json): Promise<Json> => packWhole(admin, order);
const journeyKinds = async (order: Json): Promise<string[]> =>
  ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).map((entry) => entry.kind as string);

describe("picking", () => {
  it("stands beside core's own: an order leads to its work and stock, a work order to its order and location", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]));
    await workOrderOf(order, "ready");
    const { order: told } = await admin("GET", `/admin/orders/${order.id}?fields=id,doorstep_work_orders.state,doorstep_stock_holds.lines.quantity`);
    expect(told).toMatchObject({ doorstep_work_orders: [{ state: "ready" }], doorstep_stock_holds: [{ lines: [{ quantity: 1 }] }] });
    const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&fields=id,order.display_id,stock_location.name`);
    expect(work_orders).toMatchObject([{ order: { display_id: order.display_id }, stock_location: { name: "Hamburg" } }]);
  });

  it("a scan's id that two work orders use at once counts at one of them, and is refused at the other", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 10 } }]);
    const works = [await workOrderOf(await ordered(shop, goods, { quantity: 5 }), "ready"), await workOrderOf(await ordered(shop, goods, { quantity: 5 }), "ready")];
    for (const { id } of works) await admin("POST", `/admin/doorstep/work-orders/${id}/start`, {});
    for (let time = 1; time <= 5; time += 1) {
      const answers = await Promise.allSettled(works.map((work) => scan(work, goods.sku, 1, `shared-${time}`)));
      const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as { status: number; body: Json }] : []));
      expect(refused).toMatchObject([{ status: 409, body: { code: "scan_id_taken" } }]);
    }
    const picked = await Promise.all(works.map(async ({ id }) => (await admin("GET", `/admin/doorstep/work-orders/${id}`)).work_order.lines[0].picked_quantity as number));
    expect(picked[0]! + picked[1]!).toBe(5);
  });

  it("an order becomes a work order with its bin, and nothing wrong gets in", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const { stock_locations } = await admin("GET", "/admin/stock-locations");
    const hamburg = (stock_locations as Json[]).find((l) => l.name === "Hamburg")!;
    await admin("POST", "/admin/doorstep/bins", { location_id: hamburg.id, code: "Z-09", path_order: 9, inventory_item_ids: goods.itemIds });
    const work = await workOrderOf(await ordered(shop, goods, { quantity: 2 }), "ready");
    expect(work).toMatchObject({ location_id: hamburg.id, lines: [{ quantity: 2, bin: "Z-09", picked_quantity: 0 }], packages: [] });
    expect((await refusal(scan(work, goods.sku, 1))).status).toBe(409);
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    const wrong = await refusal(scan(work, "4000000000000", 1, "wrong-once"));
    expect([wrong.status, wrong.body]).toEqual([409, { type: "conflict", code: "wrong_item", message: expect.stringContaining("4000000000000") }]);
    expect((await admin("GET", `/admin/doorstep/work-orders/${work.id}`)).work_order).toMatchObject({ state: "picking", lines: [{ picked_quantity: 0 }] });
    expect((await refusal(scan(work, "4000000000000", 1, "wrong-once"))).body.code).toBe("wrong_item");
    const sku = work.lines[0].sku as string;
    expect((await refusal(scan(work, sku, 3))).body.code).toBe("too_many");
    for (let again = 0; again < 5; again += 1) {
      expect((await scan(work, sku, 1, "the-same")).work_order).toMatchObject({ state: "picking", lines: [{ picked_quantity: 1 }] });
    }
    const scans = [{ scan_id: "too-early", barcode: sku, quantity: 1 }];
    expect((await refusal(admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { scans }))).status).toBe(409);
    expect((await scan(work, sku, 1)).work_order).toMatchObject({ state: "picked" });
  });

  it("goods without SKU and barcode have a code of their own; the same part of a kit scanned twice is not both", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }, { stock: { Hamburg: 5 } }], { coded: false }));
    const work = await workOrderOf(order, "ready");
    const codes = (work.lines as Json[]).map(({ sku, barcode, inventory_item_id }) => [sku, barcode, (inventory_item_id as string).endsWith(barcode as string)]);
    expect(codes).toEqual([[null, expect.stringMatching(/^[0-9A-Z]{8}$/), true], [null, expect.stringMatching(/^[0-9A-Z]{8}$/), true]]);
    const [first, second] = work.lines.map(({ barcode }: Json) => barcode as string);
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    await scan(work, first.toLowerCase(), 1);
    expect((await refusal(scan(work, first, 1))).body.code).toBe("too_many");
    expect((await scan(work, second, 1)).work_order.state).toBe("picked");
    const pack = (...of: string[]) => admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { scans: of.map((barcode) => ({ scan_id: `scan-${(scans += 1)}`, barcode })) });
    expect((await refusal(pack(first, first))).body.code).toBe("too_many");
    expect((await pack(first, second)).package.state).toBe("packed");
  });

  it("goods of which nobody keeps count have one too, their variant's", async () => {
    const goods = await makeGoods(admin, [], { coded: false });
    const work = await workOrderOf(await ordered(shop, goods), "ready");
    expect(work.lines).toMatchObject([{ sku: null, barcode: goods.variantId.slice(-8) }]);
    expect((await packedOf(admin, await picked(admin, work))).state).toBe("packed");
  });

  it("the same scan from many devices at once counts once", async () => {
    const work = await workOrderOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { quantity: 3 }), "ready");
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    await Promise.all(Array.from({ length: 8 }, () => scan(work, work.lines[0].sku as string, 1, "at-once")));
    expect((await admin("GET", `/admin/doorstep/work-orders/${work.id}`)).work_order.lines[0].picked_quantity).toBe(1);
  });

  it("what is not there is noted, and the rest can go", async () => {
    const work = await workOrderOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { quantity: 2 }), "ready");
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    await scan(work, work.lines[0].sku as string, 1);
    const short = await admin("POST", `/admin/doorstep/work-orders/${work.id}/short-pick`, { line_id: work.lines[0].id, quantity: 1, reason: "bin is empty" });
    expect(short.work_order).toMatchObject({ state: "picked", lines: [{ short_quantity: 1, short_reason: "bin is empty" }] });
  });

  it("what is not there is noted once, however often it is told, at once too", async () => {
    const work = await workOrderOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 9 } }]), { quantity: 6 }), "ready");
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    const short = (short_id: string, of: Json = work) => admin("POST", `/admin/doorstep/work-orders/${of.id}/short-pick`, { short_id, line_id: of.lines[0].id, quantity: 2, reason: "bin is empty" });
    await Promise.all(Array.from({ length: 5 }, () => short(`short-${work.id}`)));
    expect((await short(`short-${work.id}`)).work_order).toMatchObject({ state: "picking", lines: [{ short_quantity: 2 }] });
    expect((await short(`more-${work.id}`)).work_order.lines[0].short_quantity).toBe(4);
    const other = await workOrderOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { quantity: 2 }), "ready");
    expect((await refusal(short(`short-${work.id}`, other))).body.code).toBe("short_id_taken");
  });

  it("a cancelled order's work ends", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]));
    await workOrderOf(order, "ready");
    await admin("POST", `/admin/orders/${order.id}/cancel`);
    await workOrderOf(order, "cancelled");
  });

  it("unknown ids are 404 and wrong types 400 with the field's name", async () => {
    expect((await refusal(admin("GET", "/admin/doorstep/work-orders/dswo_none"))).status).toBe(404);
    expect((await refusal(scan({ id: "dswo_none" }, "x", 1))).status).toBe(404);
    const wrong = await refusal(admin("POST", "/admin/doorstep/work-orders/dswo_none/scans", { scan_id: "a", barcode: "b", quantity: "many" }));
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("quantity")]);
  });
});

describe("packing", () => {
  it("the shopper's wishes must be acknowledged, and stand on the papers", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { wishes: { instructions: "Leave with the neighbour", gift_message: "Happy birthday" } });
    const work = await workOrderOf(order, "ready");
    expect(work).toMatchObject({ instructions: "Leave with the neighbour", gift_message: "Happy birthday" });
    await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
    await scan(work, work.lines[0].sku as string, 1);
    const scans = packScans((await admin("GET", `/admin/doorstep/work-orders/${work.id}`)).work_order as Json);
    expect((await refusal(admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { scans }))).body.code).toBe("acknowledge");
    const done = await admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { scans, acknowledge_instructions: true });
    expect(done).toMatchObject({ work_order: { state: "packed" }, package: { number: 1, state: "packed" } });
    for (const paper of ["packing-slip", "pick-list"]) {
      expect((await admin("GET", `/admin/doorstep/work-orders/${work.id}/documents/${paper}`)).text).toMatch(/^%PDF-/);
    }
  });
});

describe("shipping", () => {
  it("from label to doorstep: stock leaves once, the carrier's scans are told, core knows", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const order = await ordered(shop, goods, { quantity: 2 });
    const pack = await packed(order);
    const { rates } = await admin("GET", `/admin/doorstep/packages/${pack.id}/rates`);
    expect((rates as Json[]).length).toBeGreaterThan(1);
    const paidBefore = easypost.postagePaid;
    const rate_id = (rates as Json[])[0]!.id as string;
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { rate_id })));
    expect(tries.filter((t) => t.status === "fulfilled").length).toBeGreaterThan(0);
    const bought = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { rate_id });
    expect(bought).toMatchObject({ package: { state: "labelled" }, shipment: { state: "bought", tracking_number: expect.any(String), label_url: expect.any(String) } });
    expect(easypost.postagePaid).toBe(paidBefore + 1);
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 0 });
    const { inventory_levels } = await admin("GET", `/admin/inventory-items/${goods.itemIds[0]}/location-levels`);
    expect((inventory_levels as Json[])[0]).toMatchObject({ stocked_quantity: 3 });

    const { pickup } = await admin("POST", "/admin/doorstep/pickups", { location_id: pack.location_id, date: OPEN_DAY });
    expect(pickup).toMatchObject({ confirmation: expect.any(String), package_ids: expect.arrayContaining([pack.id]) });
    const again = await admin("POST", "/admin/doorstep/pickups", { location_id: pack.location_id, date: OPEN_DAY });
    expect(again.pickups).toContainEqual(pickup);
    expect((await refusal(admin("POST", "/admin/doorstep/pickups", { location_id: pack.location_id, date: COMING_DAY }))).body.code).toBe("wrong_state");
    await handOver(admin, [pack.id as string]);
    const { order: shipped } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments,*fulfillments.labels,*items.detail`);
    expect(shipped.fulfillments).toMatchObject([{ shipped_at: expect.any(String), labels: [{ tracking_number: bought.shipment.tracking_number }] }]);
    await workOrderOf(order, "shipped");

    for (const status of ["in_transit", "out_for_delivery", "delivered"]) {
      const response = await fetch(`${carrierUrl}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_code: bought.shipment.tracking_number, status }) });
      expect([response.status, status]).toEqual([200, status]);
    }
    const tracker = await until("the delivery", async () => {
      const { trackers } = await admin("GET", `/admin/doorstep/trackers?order_id=${order.id}&status=delivered`);
      return (trackers as Json[])[0];
    });
    const { tracker: whole } = await admin("GET", `/admin/doorstep/trackers/${tracker.id}`);
    expect((whole.events as Json[]).map((e) => e.status)).toEqual(expect.arrayContaining(["in_transit", "out_for_delivery", "delivered"]));
    await until("core to know of the delivery", async () => {
      const { order: o } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`);
      return Boolean(o.fulfillments[0].delivered_at);
    });
    await until("the journey to know", async () => (await journeyKinds(order)).includes("delivered"));
    const kinds = await journeyKinds(order);
    expect(kinds).toEqual(expect.arrayContaining(["work_order_created", "picked", "packed", "label_bought", "shipped", "in_transit", "out_for_delivery", "delivered"]));
    // Core raises the order's version with each fulfilment: that is no edit.
    expect(kinds).not.toContain("order_edited");
  });

  it("nobody asked for another: the label is of the service that the shopper chose", async () => {
    for (const [chosen, service] of [["Standard", "DHLPaket.DHLPaket"], ["Express", "UPS.UPSSaver"]] as const) {
      const pack = await packed(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { shipping: chosen }));
      expect((await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {})).shipment).toMatchObject({ service });
    }
  });

  it("an edited order is told of, once for each edit", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]));
    await admin("POST", "/admin/order-edits", { order_id: order.id });
    await admin("POST", `/admin/order-edits/${order.id}/items/item/${order.items[0].id}`, { quantity: 2 });
    await admin("POST", `/admin/order-edits/${order.id}/request`, {});
    await admin("POST", `/admin/order-edits/${order.id}/confirm`, {});
    await until("the edit", async () => (await journeyKinds(order)).includes("order_edited"));
    expect((await journeyKinds(order)).filter((kind) => kind === "order_edited")).toHaveLength(1);
  });

  it("a voided label gives the goods back and a new one can be bought", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const pack = await packed(await ordered(shop, goods));
    const first = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
    const voided = await admin("DELETE", `/admin/doorstep/packages/${pack.id}/label`);
    expect(voided).toMatchObject({ package: { state: "packed" }, shipment: null });
    expect(await reservedOf(admin, goods.itemIds[0]!)).toEqual({ Hamburg: 1 });
    const second = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
    expect(second.shipment.tracking_number).not.toBe(first.shipment.tracking_number);
    const shipment = (await admin("POST", `/admin/doorstep/shipments/${second.shipment.id}/ship`, {})).shipment as Json;
    expect(shipment).toMatchObject({ state: "shipped" });
    expect((await refusal(admin("DELETE", `/admin/doorstep/packages/${pack.id}/label`))).status).toBe(409);
  });

  it("a webhook that is forged is 401, too large 413, of an unknown carrier 404", async () => {
    const post = (carrier: string, body: string) => fetch(`${store.url}/hooks/carriers/${carrier}`, { method: "POST", headers: { "content-type": "application/json", "x-hmac-signature": "hmac-sha256-hex=00" }, body });
    expect((await post("easypost", JSON.stringify({ id: "evt_1" }))).status).toBe(401);
    expect((await post("easypost", JSON.stringify({ fill: "x".repeat(600_000) }))).status).toBe(413);
    expect((await post("nobody", "{}")).status).toBe(404);
  });
});
