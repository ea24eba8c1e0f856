import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { contentOf, messageOf, messagesOf } from "../setup/mails";
import { packed, packedOf, picked, workOrderOf } from "../setup/packed";
import { openShop, ordered, refusal, type Shop } from "../setup/shop";
import { locationId, makeGoods } from "../setup/stock-shop";
import { makeCounter } from "../setup/counter";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = "/admin/doorstep";
const sendgrid = new SendGridDouble();
let open: Shop;
let admin: Call;
let shop: Call;
let shoppers = 0;

beforeAll(async () => {
  const carriers = { manual: { rates: [{ service: "bike", name: "Bike courier", carrier: "Own", prices: { eur: 450 } }] } };
  open = await openShop({ DOORSTEP_CARRIERS: JSON.stringify(carriers), DOORSTEP_WAREHOUSE: JSON.stringify({ packPhoto: "off", keepDays: 14 }), SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey });
  ({ admin, shop } = open);
  sendgrid.webhooks.url = `${open.store.url}/hooks/sendgrid`;
});
afterAll(async () => {
  await open?.store.stop();
  await sendgrid.close();
});

const buyer = () => ({ ...BUYERS.anna, email: `by-hand-${(shoppers += 1)}@example.com` });
const order = async (quantity: number): Promise<Json> => ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 10 } }]), { quantity, buyer: buyer() });
const journey = async (one: Json): Promise<Json> => (await admin("GET", `${at}/orders/${one.id}/journey`)).journey as Json;
/** Of these kinds, what was told of each thing, in order. */
const told = async (one: Json, ...kinds: string[]): Promise<string[]> =>
  ((await journey(one)).entries as Json[]).filter(({ kind }) => kinds.includes(kind as string)).map(({ kind, subject }) => `${kind} ${subject}`);
const openWaits = async (one: Json): Promise<unknown[]> => ((await journey(one)).deadlines as Json[]).filter(({ state }) => state !== "met").map(({ awaits }) => awaits);
const wayOf = async (one: Json): Promise<Json> => ((await admin("GET", `${at}/orders-on-the-way?limit=100&show=all`)).orders as Json[]).find(({ order_id }) => order_id === one.id) ?? {};
const pageOf = async (one: Json): Promise<string> => (await fetch((await journey(one)).order_url as string)).text();
const captured = async (one: Json): Promise<number[]> =>
  ((await admin("GET", `/admin/orders/${one.id}?fields=*payment_collections.payments.captures`)).order.payment_collections as Json[])
    .flatMap(({ payments }) => payments as Json[]).flatMap(({ captures }) => captures as Json[]).map(({ amount }) => Number(amount));
const charged = (one: Json) => until("the charge", async () => (await captured(one)).join() === String(Number(one.total)));

/** What staff do in core's own screen. */
const core = {
  async fulfil(one: Json, quantity: number): Promise<string> {
    const before = await core.fulfilments(one);
    await admin("POST", `/admin/orders/${one.id}/fulfillments`, { items: [{ id: one.items[0].id, quantity }], location_id: await locationId(admin, "Hamburg") });
    return (await core.fulfilments(one)).find(({ id }) => !before.some((known) => known.id === id))!.id as string;
  },
  fulfilments: async (one: Json): Promise<Json[]> => (await admin("GET", `/admin/orders/${one.id}?fields=*fulfillments`)).order.fulfillments as Json[],
  ship: (one: Json, id: string, quantity: number, number: string) =>
    admin("POST", `/admin/orders/${one.id}/fulfillments/${id}/shipments`, { items: [{ id: one.items[0].id, quantity }], labels: [{ tracking_number: number, tracking_url: "#", label_url: "#" }] }),
  deliver: (one: Json, id: string) => admin("POST", `/admin/orders/${one.id}/fulfillments/${id}/mark-as-delivered`, {}),
  cancel: (one: Json, id: string) => admin("POST", `/admin/orders/${one.id}/fulfillments/${id}/cancel`, {}),
};

describe("an order that is sent from core's own screen", () => {
  it("goes its whole way: two parcels, each packed, shipped and delivered once, told to the shopper and charged, and nothing waits any more", async () => {
    const one = await order(3);
    await workOrderOf(admin, one, "ready");

    const first = await core.fulfil(one, 2);
    await until("the first parcel to be packed", async () => (await told(one, "packed")).includes(`packed ${first}`));
    await until("what waits", async () => (await openWaits(one)).includes("hand_over"));
    expect(await openWaits(one)).toEqual(expect.arrayContaining(["pack", "hand_over"]));
    expect(await openWaits(one)).not.toContain("label");

    await core.ship(one, first, 2, "HAND-1");
    const mail = await contentOf(admin, await messageOf(admin, one, "shipped", "delivered"));
    expect(mail.text).toContain("HAND-1");
    expect(mail.text).toContain("We have handed your package over.");
    const underWay = await pageOf(one);
    expect(underWay).toContain("HAND-1");
    expect(underWay).toContain("Still being prepared");
    expect(underWay).not.toContain("has not scanned it yet");
    expect(await wayOf(one)).toMatchObject({ ended: false, parcels: 1, parcels_shipped: 1, tracking_numbers: ["HAND-1"] });
    expect(await openWaits(one)).not.toContain("carrier_scan");

    const second = await core.fulfil(one, 1);
    await workOrderOf(admin, one, "cancelled");
    await core.ship(one, second, 1, "HAND-2");
    await core.deliver(one, first);
    await until("the first parcel's arrival", async () => (await told(one, "delivered")).length === 1);
    expect(await until("one of two to have arrived", async () => { const way = await wayOf(one); return way.parcels_delivered === 1 && way; })).toMatchObject({ ended: false, step: "shipped", delivered_at: null });
    await core.deliver(one, second);
    const way = await until("the way to end", async () => { const now = await wayOf(one); return now.ended && now; });
    expect(way).toMatchObject({ step: "delivered", late: false, needs_person: false, parcels: 2, parcels_delivered: 2, next_awaits: null });

    const subjects = [first, second].sort();
    for (const kind of ["packed", "shipped", "delivered"]) expect((await told(one, kind)).sort()).toEqual(subjects.map((id) => `${kind} ${id}`));
    expect(await openWaits(one)).toEqual([]);
    await messageOf(admin, one, "delivered", "delivered");
    await until("both mails of an arrival", async () => (await messagesOf(admin, one)).filter(({ kind, state }) => kind === "delivered" && state === "delivered").length === 2);
    await charged(one);
    const page = await pageOf(one);
    expect(page).toMatch(/Delivered/);
    expect(page).not.toContain("Still being prepared");
    expect(page).toContain('id="received"');
    const { today } = await admin("GET", `${at}/today?limit=100`);
    expect((today as Json[]).filter(({ order_id }) => order_id === one.id)).toEqual([]);
  });

  it("a fulfilment that is canceled again takes its wait with it, and the work begins anew", async () => {
    const one = await order(1);
    const work = await workOrderOf(admin, one, "ready");
    const made = await core.fulfil(one, 1);
    await workOrderOf(admin, one, "cancelled");
    await until("the pack to be waited for no more", async () => !(await openWaits(one)).includes("pack"));
    await core.cancel(one, made);
    expect(await workOrderOf(admin, one, "ready")).toMatchObject({ id: work.id });
    await until("the pack to be waited for again, and the parcel no more", async () => {
      const waits = await openWaits(one);
      return waits.includes("pack") && !waits.includes("hand_over");
    });
    expect(await told(one, "packed", "unpacked", "shipped")).toEqual([`packed ${made}`, `unpacked ${made}`]);
    expect(((await journey(one)).steps as Json[]).find(({ step }) => step === "packed")).toMatchObject({ reached_at: null });
    expect(await until("its way to begin anew", async () => { const way = await wayOf(one); return way.parcels === 0 && way; })).toMatchObject({ step: "ordered", ended: false });
  });

  it("what is marked as delivered at once has left as well: it is charged, and told", async () => {
    const one = await order(1);
    await workOrderOf(admin, one, "ready");
    const made = await core.fulfil(one, 1);
    await core.deliver(one, made);
    await until("the way to end", async () => (await wayOf(one)).ended);
    expect(await told(one, "packed", "shipped", "delivered")).toEqual([`packed ${made}`, `delivered ${made}`]);
    await charged(one);
    await messageOf(admin, one, "delivered", "delivered");
    expect(await pageOf(one)).toContain(`id="${made}"`);
  });
});

describe("a parcel with a label of ours that is marked as shipped in core's own screen", () => {
  it("has left, once: it is told by nobody, mailed and charged, and core counts it once", async () => {
    const one = await order(2);
    const pack = await packed(admin, one);
    const { shipment } = await admin("POST", `${at}/packages/${pack.id}/label`, { adapter: "manual", service: "bike", tracking_number: "BIKE-1" });
    await core.ship(one, shipment.fulfillment_id as string, 2, shipment.tracking_number as string);
    await messageOf(admin, one, "shipped", "delivered");
    expect((await admin("GET", `${at}/shipments/${shipment.id}`)).shipment).toMatchObject({ state: "shipped", shipped_by: null });
    expect(await workOrderOf(admin, one, "shipped")).toMatchObject({ packages: [{ state: "shipped" }] });
    await charged(one);
    expect(await told(one, "shipped")).toEqual([`shipped ${pack.id}`]);
    const { order: now } = await admin("GET", `/admin/orders/${one.id}?fields=*items.detail`);
    expect(now.items[0].detail).toMatchObject({ fulfilled_quantity: 2, shipped_quantity: 2 });
  });
});

describe("an order that is collected in the shop", () => {
  beforeAll(() => makeCounter(admin));
  const toCollect = async (quantity: number): Promise<Json> => ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 10 } }]), { quantity, buyer: buyer(), shipping: "Collect" });
  const collected = (pack: Json) => admin("POST", `${at}/packages/${pack.id}/collected`, {});
  const ended = (one: Json) => until("the way to end", async () => { const now = await wayOf(one); return now.ended && now; });
  const lateLater = async (one: Json): Promise<unknown> => (await wayOf(one)).late_from;

  it("is picked and packed, waits at the counter without a label, is told to be ready, and is given out once", async () => {
    const one = await toCollect(2);
    expect(await workOrderOf(admin, one, "ready")).toMatchObject({ collect: true });
    const pack = await packed(admin, one);
    const mail = await contentOf(admin, await messageOf(admin, one, "ready_for_pickup", "delivered"));
    for (const words of ["is ready to collect", "Mon to Sat, 10 to 19", "Hamburg", "Until"]) expect(mail.text).toContain(words);
    expect(mail.text).not.toContain("tracking page");
    expect(await openWaits(one)).toEqual(["collection"]);
    expect(await lateLater(one)).toBeNull();
    const ready = await pageOf(one);
    for (const words of ["Ready for you to collect", "It waits for you in our shop.", "Mon to Sat, 10 to 19", "We keep it for you until", "Ready to collect", `id="${pack.id}"`]) expect(ready).toContain(words);
    for (const words of ["Out for delivery", "Still being prepared", "Handed to the carrier"]) expect(ready).not.toContain(words);
    expect((await admin("GET", `${at}/work-orders?order_id=${one.id}`)).work_orders).toMatchObject([{ state: "packed", collect: true }]);

    const all = await Promise.allSettled([collected(pack), collected(pack), collected(pack)]);
    expect(all.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await collected(pack)).toMatchObject({ work_order: { state: "shipped", packages: [{ state: "shipped", collected_at: expect.any(String) }] } });
    const way = await ended(one);
    expect(way).toMatchObject({ step: "delivered", late: false, needs_person: false });
    expect(await told(one, "packed", "available_for_pickup", "label_bought", "shipped", "delivered")).toEqual([`packed ${pack.id}`, `available_for_pickup ${pack.id}`, `delivered ${pack.id}`]);
    expect(await openWaits(one)).toEqual([]);
    expect(await core.fulfilments(one)).toMatchObject([{ delivered_at: expect.any(String), canceled_at: null }]);
    const { order: now } = await admin("GET", `/admin/orders/${one.id}?fields=fulfillment_status,*items.detail`);
    expect(now).toMatchObject({ fulfillment_status: "delivered", items: [{ detail: { fulfilled_quantity: 2, delivered_quantity: 2 } }] });
    await charged(one);
    expect((await contentOf(admin, await messageOf(admin, one, "delivered", "delivered"))).text).toContain("Thank you for coming by");
    const page = await pageOf(one);
    expect(page).toContain("Collected");
    expect(page).toContain('id="received"');
    const { today } = await admin("GET", `${at}/today?limit=100`);
    expect((today as Json[]).filter(({ order_id }) => order_id === one.id)).toEqual([]);
    for (const what of ["unpack", "label"]) expect((await refusal(admin("POST", `${at}/packages/${pack.id}/${what}`, {}))).status).toBe(409);
  });

  it("is collected as core's own screen says, too", async () => {
    const one = await toCollect(1);
    await workOrderOf(admin, one, "ready");
    const made = await core.fulfil(one, 1);
    await messageOf(admin, one, "ready_for_pickup", "delivered");
    await until("nothing but the collection to be waited for", async () => (await openWaits(one)).join() === "collection");
    await core.deliver(one, made);
    await ended(one);
    expect(await told(one, "packed", "available_for_pickup", "shipped", "delivered")).toEqual([`packed ${made}`, `available_for_pickup ${made}`, `delivered ${made}`]);
    await charged(one);
  });

  it("can be canceled while it waits there; what is sent is not given out", async () => {
    const one = await toCollect(1);
    const pack = await packed(admin, one);
    await until("it to be ready", async () => (await told(one, "available_for_pickup")).length);
    await admin("POST", `/admin/orders/${one.id}/cancel`);
    await workOrderOf(admin, one, "cancelled");
    expect((await refusal(collected(pack))).status).toBe(409);
    expect(await core.fulfilments(one)).toEqual([]);
    const sent = await order(1);
    const parcel = await packedOf(admin, await picked(admin, await workOrderOf(admin, sent, "ready")));
    expect(await refusal(collected(parcel))).toMatchObject({ status: 409, body: { code: "not_collected_here" } });
  });
});
