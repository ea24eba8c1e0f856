import { DateTime } from "luxon";
import { EasyPostDouble } from "../../demo/doubles/easypost";
import { ShipEngineDouble } from "../../demo/doubles/shipengine";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { driverCame } from "../setup/driver-came";
import { SECRETS } from "../setup/environment";
import { follow, followed } from "../setup/order-page";
import { packed, packedIn } from "../setup/packed";
import { COMING_DAY, OPEN_DAY } from "../../demo/walk/pickup-days";
import { openShop, ordered, refusal, type Purchase, type Shop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { startTestStore } from "../setup/store";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const easypost = new EasyPostDouble();
const engine = new ShipEngineDouble();
const CARRIERS = {
  voidUnusedAfterDays: 20,
  labelFormat: "zpl",
  manual: { rates: [{ service: "bike", name: "Bike courier", carrier: "Own", prices: { usd: 450, eur: 450 } }] },
  labelRules: [
    { when: { orderValueFrom: 20_000 }, insure: "value", signature: "any" },
    { when: { tags: ["battery"] }, dangerousGoods: ["lithium_ion_contained"] },
  ],
};
let at: Shop;
let admin: Call;
let shop: Call;
let env: Record<string, string>;

beforeAll(async () => {
  env = {
    EASYPOST_API_BASE_URL: await easypost.listen(), SHIPENGINE_API_KEY: "TEST_doorstep", SHIPENGINE_API_BASE_URL: await engine.listen(),
    DOORSTEP_CARRIERS: JSON.stringify(CARRIERS),
  };
  at = await openShop(env);
  ({ admin, shop } = at);
  easypost.events.register("test", `${at.store.url}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
  engine.events.webhooks.url = `${at.store.url}/hooks/carriers/shipengine`;
});
afterEach(() => {
  easypost.faults.clear();
  engine.faults.clear();
  easypost.store.hasBalance = engine.store.hasBalance = true;
});
afterAll(async () => {
  await at?.store.stop();
  await Promise.all([easypost.close(), engine.close()]);
});

/** An order of an American, from Reno, and its packages. */
async function parcel({ price = 10, tags, quantities, ...purchase }: Purchase & { price?: number; tags?: string[]; quantities?: number[] } = {}): Promise<{ order: Json; pack: Json; packs: Json[] }> {
  const goods = await makeGoods(admin, [{ stock: { Reno: 10 } }], { prices: { usd: price } });
  if (tags) await tagged(goods.variantId, tags);
  const order = await ordered(shop, goods, { buyer: BUYERS.tom, ...purchase });
  const packs = quantities ? await packedIn(admin, order, quantities) : [await packed(admin, order)];
  return { order, packs, pack: packs[0]! };
}

async function tagged(variantId: string, values: string[]): Promise<void> {
  const { variants } = await admin("GET", `/admin/product-variants?id=${variantId}&fields=product_id`);
  const tags = await Promise.all(values.map(async (value) => ({ id: (await admin("POST", "/admin/product-tags", { value })).product_tag.id as string })));
  await admin("POST", `/admin/products/${(variants as Json[])[0]!.product_id}`, { tags });
}

const label = (pack: Json, body: Json = {}): Promise<Json> => admin("POST", `/admin/doorstep/packages/${pack.id}/label`, body);
const stateOf = async (pack: Json): Promise<string> => (await admin("GET", `/admin/doorstep/packages/${pack.id}`)).package.state as string;
const kindsOf = async (order: Json): Promise<string[]> => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).map(({ kind }) => kind as string);
const shipmentOf = async (id: string): Promise<Json> => (await admin("GET", `/admin/doorstep/shipments/${id}`)).shipment as Json;
const locationOf = (pack: Json): string => pack.location_id as string;

describe("ShipEngine", () => {
  it("that does not tell its keys is to send its webhook again: it may be genuine", async () => {
    const body = JSON.stringify({ resource_type: "API_TRACK", resource_url: "x" });
    engine.faults.add({ kind: "server_error", match: "GET /jwks" });
    const answer = await fetch(`${at.store.url}/hooks/carriers/shipengine`, { method: "POST", headers: { "content-type": "application/json", ...engine.signingKey.headersFor(body) }, body });
    expect(answer.status).toBe(503);
    engine.faults.clear();
  });

  it("from rates to the doorstep: a label whose answer was lost is found again and paid once, signed webhooks tell its way", async () => {
    const { order, pack } = await parcel();
    const { rates } = await admin("GET", `/admin/doorstep/packages/${pack.id}/rates?adapter=shipengine`);
    expect(rates).toEqual(expect.arrayContaining([expect.objectContaining({ service: "ups.ups_ground", currency_code: "usd" })]));
    const before = engine.postagePaid;
    engine.faults.add({ kind: "done_but_cut", match: "POST /v1/labels" });
    const cut = await refusal(label(pack, { adapter: "shipengine", service: "ups.ups_ground" }));
    expect([cut.status, cut.body.code, await stateOf(pack)]).toEqual([409, "carrier_unavailable", "packed"]);
    const { shipment } = await label(pack, { adapter: "shipengine" });
    expect(shipment).toMatchObject({ state: "bought", adapter: "shipengine", carrier: "ups", service: "ups.ups_ground", tracking_number: expect.stringMatching(/^1Z/) });
    expect(engine.postagePaid - before).toBe(1);
    for (const status_code of ["IT", "DE"]) {
      expect((await fetch(`${env.SHIPENGINE_API_BASE_URL}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_number: shipment.tracking_number, status_code }) })).status).toBe(200);
    }
    await until("the delivery in core", async () => ((await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`)).order.fulfillments as Json[])[0]?.delivered_at);
    await until("the journey to tell all", async () => {
      const kinds = await kindsOf(order);
      return ["label_bought", "shipped", "in_transit", "delivered"].every((kind) => kinds.includes(kind));
    });
    const forged = await fetch(`${at.store.url}/hooks/carriers/shipengine`, { method: "POST", headers: { "content-type": "application/json" }, body: engine.events.sent[0] });
    expect(forged.status).toBe(401);
  });

  it("a carrier that is down changes nothing, and the shopper's price stands beside what the label cost", async () => {
    const { pack } = await parcel();
    engine.faults.add({ kind: "server_error", times: 1000 });
    const down = await refusal(label(pack, { adapter: "shipengine" }));
    expect([down.status, down.body.code]).toEqual([409, "carrier_unavailable"]);
    expect((await admin("GET", `/admin/doorstep/shipments?package_id=${pack.id}`)).shipments).toEqual([]);
    engine.faults.clear();
    const { shipment } = await label(pack, { adapter: "shipengine" });
    expect(shipment.quote).toMatchObject({ amount: expect.any(Number), currency_code: "usd", shopper_paid: { amount: 690, currency_code: "usd" } });
    expect(["cheapest", "keeps_promise", "promise_not_kept"]).toContain(shipment.quote.reason);
  });
});

describe("label options", () => {
  it("come by rule from the order's value and the product's tags, and a person's wish goes before", async () => {
    const { packs } = await parcel({ price: 150, quantity: 2, quantities: [1, 1], tags: ["battery"] });
    const ours = (await label(packs[0]!, { adapter: "shipengine" })).shipment as Json;
    expect(ours.label_options).toEqual({ signature: "any", insured_amount: 15_000, dangerous_goods: ["lithium_ion_contained"] });
    const sold = engine.store.labels.get((await rowsOf<{ carrier_shipment_id: string }>(at.database, "select carrier_shipment_id from doorstep_shipment where id = $1", ours.id as string))[0]!.carrier_shipment_id)!;
    expect(engine.store.shipments.get(sold.shipment_id)).toMatchObject({ confirmation: "signature", insurance_provider: "carrier", advanced_options: { dangerous_goods: true }, packages: [{ insured_value: { amount: 150 } }] });
    const theirs = (await label(packs[1]!, { signature: "adult", insured_amount: 0, dangerous_goods: ["alcohol"] })).shipment as Json;
    expect(theirs).toMatchObject({ adapter: "easypost", label_options: { signature: "adult", dangerous_goods: ["alcohol"] } });
    expect([...easypost.store.shipments.values()].at(-1)).toMatchObject({ options: { delivery_confirmation: "ADULT_SIGNATURE", alcohol: true } });
  });

  it("an adapter that cannot says so, buys nothing and drops nothing in silence", async () => {
    const { pack } = await parcel();
    const refused = await refusal(label(pack, { adapter: "manual", tracking_number: "BIKE-00001", signature: "adult" }));
    expect([refused.status, refused.body.message, await stateOf(pack)]).toEqual([400, expect.stringContaining("cannot ask for a signature"), "packed"]);
    expect((await label(pack, { adapter: "manual", tracking_number: "BIKE-00001" })).shipment).toMatchObject({ adapter: "manual", tracking_number: "BIKE-00001" });
    const wrong = await refusal(label(pack, { dangerous_goods: ["plutonium"] }));
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("dangerous_goods")]);
  });

  it("a return label comes along, and is bought later when the carrier was away for it", async () => {
    const { pack } = await parcel();
    const { return_label } = await label(pack, { adapter: "shipengine", return_label: true });
    expect(return_label).toMatchObject({ state: "bought", carrier: expect.any(String), tracking_number: expect.any(String), label_url: expect.any(String) });
    const back = [...engine.store.labels.values()].at(-1)!;
    expect(back).toMatchObject({ is_return_label: true, tracking_number: return_label.tracking_number, ship_to: { city_locality: "Reno" } });
    const { pack: other } = await parcel();
    engine.faults.add({ kind: "server_error", match: "POST /v1/labels", body: "is_return_label" });
    expect((await label(other, { adapter: "shipengine", return_label: true })).return_label).toMatchObject({ state: "buying" });
    expect((await label(other, {})).return_label).toMatchObject({ state: "bought" });
    await admin("DELETE", `/admin/doorstep/packages/${other.id}/label`);
    expect([...engine.store.labels.values()].slice(-2).map(({ voided }) => voided)).toEqual([true, true]);
  });

  it("a return label that was paid for and whose answer was lost is found, and given back with its parcel's", async () => {
    const { pack } = await parcel();
    const before = engine.store.labels.size;
    engine.faults.add({ kind: "done_but_cut", match: "POST /v1/labels", body: "is_return_label" });
    expect((await label(pack, { adapter: "shipengine", return_label: true })).return_label).toMatchObject({ state: "buying" });
    await admin("DELETE", `/admin/doorstep/packages/${pack.id}/label`);
    const sold = [...engine.store.labels.values()].slice(before);
    expect(sold.map(({ is_return_label, voided }) => [is_return_label, voided])).toEqual([[false, true], [true, true]]);
    expect(await rowsOf(at.database, "select state, tracking_number from doorstep_return_label where package_id = $1", pack.id as string)).toEqual([{ state: "voided", tracking_number: sold[1]!.tracking_number }]);
  });
});

describe("labels for a thermal printer", () => {
  const print = async (orders: Json[], more = ""): Promise<string> => {
    const query = orders.map(({ id }) => `order_id=${id}`).join("&");
    return (await admin("GET", `/admin/doorstep/documents/labels?${query}${more}`)).text as string;
  };

  it("are bought as the option says, and printed one after the other as they are; a person may want another for one", async () => {
    const [one, other, paper] = [await parcel(), await parcel(), await parcel()];
    const numbers = [(await label(one.pack)).shipment, (await label(other.pack, { adapter: "shipengine" })).shipment].map(({ tracking_number }) => tracking_number as string);
    const roll = await print([one.order, other.order]);
    expect(roll.match(/\^XA/g)).toHaveLength(2);
    for (const number of numbers) expect(roll.replace(/\s/g, "")).toContain(number);
    await label(paper.pack, { format: "pdf" });
    expect(await print([paper.order])).toMatch(/^%PDF/);
    expect((await refusal(print([one.order, paper.order]))).body.message).toContain(`#${one.order.display_id}: its label is ZPL`);
    expect((await label((await parcel()).pack, { adapter: "shipengine", return_label: true })).return_label).toMatchObject({ state: "bought" });
    expect([...engine.store.labels.values()].at(-1)).toMatchObject({ is_return_label: true, label_format: "pdf" });
  });

  it("a parcel whose carrier gives none keeps the others from being printed only until somebody says so, and is named", async () => {
    const [one, byBike] = [await parcel(), await parcel()];
    await label(one.pack);
    await label(byBike.pack, { adapter: "manual", tracking_number: "BIKE-00777" });
    const why = `#${byBike.order.display_id}: package 1 goes with a number of its carrier, BIKE-00777, and has no label to print`;
    expect((await refusal(print([one.order, byBike.order]))).body).toMatchObject({ code: "cannot_print", message: expect.stringContaining(`${why}. Take these out and print again, or print the others alone`) });
    const roll = await print([one.order, byBike.order], "&partial=true");
    expect(roll.match(/\^XA/g)).toHaveLength(2);
    expect(roll).toContain(why);
    expect((await refusal(print([byBike.order], "&partial=true"))).body.code).toBe("cannot_print");
  });
});

describe("an address that the carrier cannot deliver to", () => {
  const nowhere = { ...BUYERS.tom, address: { ...BUYERS.tom.address, address_1: "Unknown Road 1" } };

  it("refuses the label with the carrier's words before anything is paid; a person can insist", async () => {
    const { order, pack } = await parcel({ buyer: nowhere });
    const before = easypost.postagePaid;
    const refused = await refusal(label(pack));
    expect([refused.status, refused.body]).toEqual([409, { type: "conflict", code: "address_problem", message: expect.stringContaining("Address not found"), problems: [{ field: "address", message: "Address not found" }], suggestion: null }]);
    expect([await stateOf(pack), easypost.postagePaid]).toEqual(["packed", before]);
    expect((await admin("GET", `/admin/doorstep/orders/${order.id}/address-check`)).address_check).toMatchObject({ ok: false, problems: [{ message: "Address not found" }] });
    expect((await label(pack, { accept_address: true })).shipment).toMatchObject({ state: "bought" });
  });

  it("is told the same when only the purchase finds out, and the package can have another label", async () => {
    const { pack } = await parcel({ buyer: nowhere });
    const refused = await refusal(label(pack, { adapter: "shipengine", accept_address: true }));
    expect([refused.status, refused.body.code, refused.body.message]).toEqual([409, "address_problem", expect.stringContaining("cannot deliver there")]);
    expect((await admin("GET", `/admin/doorstep/shipments?package_id=${pack.id}`)).shipments).toEqual([]);
    expect((await label(pack, { accept_address: true })).shipment).toMatchObject({ adapter: "easypost", state: "bought" });
  });

  it("and one that it knows, or a carrier that does not answer the check, stops nobody", async () => {
    const { order, pack } = await parcel();
    expect((await admin("GET", `/admin/doorstep/orders/${order.id}/address-check`)).address_check).toEqual({ ok: true, problems: [], suggestion: null });
    easypost.faults.add({ kind: "server_error", match: "POST /v2/addresses" });
    expect((await label(pack)).shipment).toMatchObject({ state: "bought" });
  });
});

describe("a label that the carrier refused", () => {
  const sold = {
    easypost: () => [...easypost.store.shipments.values()].filter(({ postage_label }) => postage_label).at(-1)!,
    shipengine: () => engine.store.shipments.get([...engine.store.labels.values()].at(-1)!.shipment_id)!,
  };
  const SERVICES = { easypost: "USPS.GroundAdvantage", shipengine: "ups.ups_ground" };

  it.each(["easypost", "shipengine"] as const)("is bought of %s with what is asked for now, to where the order goes now", async (adapter) => {
    const { order, pack } = await parcel();
    const ask = { adapter, service: SERVICES[adapter] };
    easypost.store.hasBalance = engine.store.hasBalance = false;
    const refused = await refusal(label(pack, ask));
    expect([refused.status, refused.body.code, await stateOf(pack)]).toEqual([400, "carrier_rejected", "packed"]);
    easypost.store.hasBalance = engine.store.hasBalance = true;
    await admin("POST", `/admin/orders/${order.id}`, { shipping_address: { ...BUYERS.tom.address, address_1: "99 Elm Street" } });
    expect((await label(pack, { ...ask, signature: "adult" })).shipment).toMatchObject({ state: "bought", adapter, label_options: { signature: "adult" } });
    expect(sold[adapter]()).toMatchObject(adapter === "easypost"
      ? { to_address: { street1: "99 Elm Street" }, options: { delivery_confirmation: "ADULT_SIGNATURE" } }
      : { ship_to: { address_line1: "99 Elm Street" }, confirmation: "adult_signature" });
  });
});

describe("a parcel that core could not fulfil", () => {
  const refused = async (pack: Json): Promise<unknown> => {
    const before = engine.postagePaid;
    const { status, body } = await refusal(label(pack, { adapter: "shipengine" }));
    const { shipments } = await admin("GET", `/admin/doorstep/shipments?package_id=${pack.id}`);
    return [status, body.code, engine.postagePaid - before, shipments];
  };

  it("has no label paid: neither where its order's way of shipping is gone, nor where its goods are not kept for it any more", async () => {
    const [one, other] = [await parcel(), await parcel()];
    await tamperWith(at.database, "update order_shipping_method set shipping_option_id = 'so_gone' where id in (select shipping_method_id from order_shipping where order_id = $1)", one.order.id);
    expect(await refused(one.pack)).toEqual([409, "no_shipping_option", 0, []]);
    const { reservations } = await admin("GET", `/admin/reservations?line_item_id=${other.order.items[0].id}`);
    for (const { id } of reservations as Json[]) await admin("DELETE", `/admin/reservations/${id}`);
    expect(await refused(other.pack)).toEqual([409, "not_reserved", 0, []]);
  });
});

describe("the end of the day", () => {
  const close = (body: Json): Promise<Json> => admin("POST", "/admin/doorstep/manifests", body);
  /** EasyPost lists the labels of the day alone, as it is in Reno: it must not end between a label and its list. */
  const dayLasts = (): Promise<unknown> => until("a day that does not end meanwhile", async () => {
    const now = DateTime.now().setZone("America/Los_Angeles");
    return now.endOf("day").diff(now, "seconds").seconds > 100;
  });

  it("closes all labels of a location, once for each carrier, whatever is asked at once, by two stores and after a lost answer", async () => {
    await dayLasts();
    const mine = await parcel();
    const { shipment } = await label(mine.pack, { service: "USPS.GroundAdvantage" });
    const other = await parcel();
    const theirs = (await label(other.pack, { adapter: "shipengine", service: "ups.ups_ground" })).shipment as Json;
    const location_id = locationOf(mine.pack);
    const { carriers } = await admin("GET", "/admin/doorstep/carriers");
    expect((carriers.waiting as Json[]).find(({ carrier, location_id: place }) => carrier === "ups" && place === location_id)).toMatchObject({ adapter: "shipengine", parcels: expect.any(Number), unmanifested: expect.any(Number) });
    expect((carriers.spend as Json[]).find(({ adapter, service }) => adapter === "shipengine" && service === "UPS Ground")).toMatchObject({ amount: expect.stringMatching(/^\d+\.\d\d$/), average: expect.stringMatching(/^\d+\.\d\d$/), labels: expect.any(Number) });
    expect((carriers.accounts as Json[]).map(({ adapter }) => adapter).sort()).toEqual(["easypost", "manual", "shipengine", "simulator"]);
    const easyposts = await close({ location_id, adapter: "easypost" });
    expect((easyposts.manifests as Json[]).every(({ state }) => state === "closed")).toBe(true);
    engine.faults.add({ kind: "done_but_cut", match: "POST /v1/manifests" });
    const { manifests: told } = await close({ location_id, adapter: "shipengine" }).catch((error: { body: Json }) => ({ manifests: [{ carrier: "ups", state: error.body.code === "carrier_unavailable" ? "closing" : "other" }] }));
    expect((told as Json[]).find(({ carrier }) => carrier === "ups")).toMatchObject({ state: "closing" });
    const second = await startTestStore(at.database, env);
    try {
      const elsewhere: Call = async (method, path, body) => {
        const token = (await (await fetch(`${second.url}/auth/user/emailpass`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email: "admin@hearthandhill.example", password: "doorstep-demo" }) })).json()) as { token: string };
        return (await fetch(`${second.url}${path}`, { method, headers: { "content-type": "application/json", authorization: `Bearer ${token.token}` }, body: JSON.stringify(body) })).json() as never;
      };
      const answers = await Promise.all([close({ location_id, adapter: "shipengine" }), elsewhere("POST", "/admin/doorstep/manifests", { location_id, adapter: "shipengine" }), close({ location_id, adapter: "shipengine" })]);
      const closed = answers.map(({ manifests }) => (manifests as Json[]).find(({ carrier }) => carrier === "ups")!);
      expect(new Set(closed.map(({ id, state, reference }) => `${id} ${state} ${reference}`)).size).toBe(1);
      expect(closed[0]).toMatchObject({ state: "closed", document_url: expect.stringContaining("/manifests/"), package_ids: expect.arrayContaining([other.pack.id]) });
    } finally {
      await second.stop();
    }
    const upses = [...engine.store.manifests.values()].filter(({ carrier_id }) => carrier_id === "se-100001");
    expect(upses.flatMap(({ label_ids }) => label_ids).length).toBe(new Set(upses.flatMap(({ label_ids }) => label_ids)).size);
    for (const id of [shipment.id, theirs.id] as string[]) expect((await shipmentOf(id)).manifest_id).toMatch(/^dsman_/);
    await until("the journey to hear of it", async () => (await kindsOf(other.order)).includes("manifested"));
    const { manifests } = await admin("GET", `/admin/doorstep/manifests?location_id=${location_id}`);
    expect((manifests as Json[]).length).toBeGreaterThanOrEqual(2);
    const after = (await admin("GET", "/admin/doorstep/carriers")).carriers as Json;
    const unlisted = (after.waiting as Json[]).filter(({ location_id: place, adapter }) => place === location_id && adapter !== "manual").map(({ unmanifested }) => unmanifested as number);
    // Only where a day ended since the first tests there are any.
    expect(unlisted.reduce((sum, parcels) => sum + parcels, 0)).toBe((easyposts.left_out as Json[]).length);
  });

  it("a label of an earlier day, and one that was listed elsewhere, keep the day's from no list; what is listed no more is named", async () => {
    const ground = async () => (await label((await parcel()).pack, { adapter: "easypost", service: "USPS.GroundAdvantage" })).shipment as Json;
    await dayLasts();
    const [old, elsewhere, fresh] = [await ground(), await ground(), await ground()];
    const location_id = (await shipmentOf(old.id as string)).location_id as string;
    const idOf = async (shipment: Json): Promise<string> => (await rowsOf<{ carrier_shipment_id: string }>(at.database, "select carrier_shipment_id from doorstep_shipment where id = $1", shipment.id as string))[0]!.carrier_shipment_id;
    await rowsOf(at.database, "update doorstep_shipment set bought_at = bought_at - interval '2 days' where id = $1", old.id as string);
    const atEasyPost = easypost.store.shipments.get(await idOf(old))!.postage_label!;
    atEasyPost.label_date = new Date(Date.parse(atEasyPost.label_date) - 2 * 86_400_000).toISOString();
    const key = { authorization: `Basic ${Buffer.from("EZTEST:").toString("base64")}` };
    const form = (await (await fetch(`${env.EASYPOST_API_BASE_URL}/v2/scan_forms`, { method: "POST", headers: key, body: JSON.stringify({ scan_form: { shipments: [{ id: await idOf(elsewhere) }] } }) })).json()) as Json;
    for (let again = 0; again < 2; again += 1) {
      const { manifests, left_out } = await close({ location_id, adapter: "easypost" });
      const of = (shipment: Json): Json | undefined => (manifests as Json[]).find(({ package_ids, state }) => state === "closed" && (package_ids as string[]).includes(shipment.package_id as string));
      expect([of(old), of(elsewhere)!.reference === form.id, of(fresh)!.reference === form.id]).toEqual([undefined, true, false]);
      expect(left_out).toContainEqual(expect.objectContaining({ shipment_id: old.id, package_id: old.package_id, tracking_number: old.tracking_number, code: "earlier_day", message: expect.stringContaining("without a list") }));
      expect((await shipmentOf(old.id as string)).manifest_id).toBeNull();
    }
  });

  it("refuses an adapter that takes none, and a location that is none", async () => {
    const { pack } = await parcel();
    expect((await refusal(close({ location_id: locationOf(pack), adapter: "manual" }))).status).toBe(400);
    expect((await refusal(close({ location_id: "sloc_none" }))).status).toBe(404);
    expect((await refusal(close({ location_id: locationOf(pack), date: "tomorrow" }))).status).toBe(400);
  });
});

describe("a driver who is called off", () => {
  const pickUp = async (pack: Json): Promise<Json[]> => {
    const { pickups } = await admin("POST", "/admin/doorstep/pickups", { location_id: locationOf(pack), date: OPEN_DAY });
    await driverCame(at.database, pickups as Json[]);
    return pickups as Json[];
  };

  it("leaves what nobody scanned as it stood, keeps what was scanned, and can be booked anew", async () => {
    const still = await parcel();
    const gone = await parcel();
    const stays = (await label(still.pack, { adapter: "shipengine", service: "ups.ups_next_day_air_saver" })).shipment as Json;
    const moves = (await label(gone.pack, { adapter: "shipengine", service: "ups.ups_next_day_air_saver" })).shipment as Json;
    const pickup = (await pickUp(still.pack)).find(({ carrier }) => carrier === "ups")!;
    expect((await shipmentOf(stays.id as string)).state).toBe("shipped");
    await fetch(`${env.SHIPENGINE_API_BASE_URL}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_number: moves.tracking_number, status_code: "IT" }) });
    await until("the scan", async () => ((await admin("GET", `/admin/doorstep/trackers?package_id=${gone.pack.id}`)).trackers as Json[])[0]?.status === "in_transit");
    for (let again = 0; again < 2; again += 1)
      expect((await admin("DELETE", `/admin/doorstep/pickups/${pickup.id}`)).pickup).toMatchObject({ id: pickup.id, state: "cancelled" });
    expect([(await shipmentOf(stays.id as string)).state, (await shipmentOf(moves.id as string)).state]).toEqual(["bought", "shipped"]);
    await follow(at.database, still.order);
    await followed(at.database, still.order, "1 second");
    expect((await shipmentOf(stays.id as string)).state).toBe("bought");
    expect([...engine.store.pickups.values()].find(({ confirmation_number }) => confirmation_number === pickup.confirmation)).toMatchObject({ cancelled_at: expect.any(String) });
    const again = (await pickUp(still.pack)).find(({ carrier }) => carrier === "ups")!;
    expect(again).toMatchObject({ state: "booked", package_ids: expect.arrayContaining([still.pack.id]) });
    expect(again.package_ids).not.toContain(gone.pack.id);
    expect((await shipmentOf(stays.id as string))).toMatchObject({ state: "shipped", pickup_id: again.id });
    expect((await refusal(admin("DELETE", "/admin/doorstep/pickups/dspu_none"))).status).toBe(404);
  });
});

describe("a driver who cannot come", () => {
  it.each([["2026-02-31", "must be a day"], [new Date(Date.now() - 48 * 3_600_000).toISOString().slice(0, 10), "is over"]])("on %s is not asked for, and no list is closed for that day", async (date, why) => {
    const { pack } = await parcel();
    await label(pack, { adapter: "shipengine", service: "ups.ups_ground" });
    for (const what of ["pickups", "manifests"]) {
      const refused = await refusal(admin("POST", `/admin/doorstep/${what}`, { location_id: locationOf(pack), date }));
      expect([what, refused.status, refused.body.message]).toEqual([what, 400, expect.stringContaining(why)]);
    }
    expect(await rowsOf(at.database, "select 1 from doorstep_pickup where date = $1 and location_id = $2", date, locationOf(pack))).toEqual([]);
  });
});

describe("a driver who is booked for another day", () => {
  const book = async (pack: Json, date: string): Promise<Json> =>
    ((await admin("POST", "/admin/doorstep/pickups", { location_id: locationOf(pack), date })).pickups as Json[]).find(({ package_ids }) => (package_ids as string[]).includes(pack.id as string))!;
  const wake = (id: string): Promise<unknown> => rowsOf(at.database, `insert into doorstep_jobs.job (name, data) values ('doorstep', jsonb_build_object('work', 'hand-over-pickup', 'key', $1::text))`, id);
  const waitingUps = async (pack: Json): Promise<Json | undefined> =>
    ((await admin("GET", "/admin/doorstep/carriers")).carriers.waiting as Json[]).find(({ carrier, location_id }) => carrier === "ups" && location_id === locationOf(pack));
  const ups = { adapter: "shipengine", service: "ups.ups_ground" };
  const coreOf = async (order: Json): Promise<Json> => ((await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`)).order.fulfillments as Json[])[0]!;

  it("gets nothing, and no shopper is told, before the day; called off he leaves everything as it was", async () => {
    const { order, pack } = await parcel();
    const { shipment } = await label(pack, ups);
    const pickup = await book(pack, COMING_DAY);
    expect(pickup).toMatchObject({ state: "booked", date: COMING_DAY, hand_over_at: expect.any(String) });
    await until("the journey to hear of the driver", async () => (await kindsOf(order)).includes("pickup_booked"));
    expect(await shipmentOf(shipment.id as string)).toMatchObject({ state: "bought", shipped_at: null, pickup_id: pickup.id });
    expect(await waitingUps(pack)).toMatchObject({ booked: expect.any(Number) });
    expect((await waitingUps(pack))!.booked).toBeGreaterThan(0);
    expect([await stateOf(pack), (await coreOf(order)).shipped_at, (await kindsOf(order)).includes("shipped")]).toEqual(["labelled", null, false]);
    // He comes once: asked for another day, nobody else is sent for it.
    expect(await book(pack, OPEN_DAY).catch(() => undefined)).toBeUndefined();
    expect((await shipmentOf(shipment.id as string)).pickup_id).toBe(pickup.id);
    await admin("DELETE", `/admin/doorstep/pickups/${pickup.id}`);
    expect(await shipmentOf(shipment.id as string)).toMatchObject({ state: "bought", pickup_id: null });
    await until("the journey to hear of it", async () => (await kindsOf(order)).includes("pickup_called_off"));
    await admin("DELETE", `/admin/doorstep/packages/${pack.id}/label`);
    expect([(await shipmentOf(shipment.id as string)).state, await stateOf(pack)]).toEqual(["voided", "packed"]);
  });

  it("gets what may still leave once his time has come; what must stay waits for another", async () => {
    const [one, other] = [await parcel(), await parcel()];
    const going = (await label(one.pack, ups)).shipment as Json;
    const staying = (await label(other.pack, ups)).shipment as Json;
    const pickup = await book(one.pack, COMING_DAY);
    await admin("POST", `/admin/orders/${other.order.id}`, { shipping_address: { ...BUYERS.tom.address, address_1: "12 Oak Street" } });
    await rowsOf(at.database, "update doorstep_pickup set hand_over_at = now() - interval '1 minute' where id = $1", pickup.id as string);
    await wake(pickup.id as string);
    await until("the parcel to have left", async () => (await coreOf(one.order)).shipped_at);
    expect(await shipmentOf(going.id as string)).toMatchObject({ state: "shipped", pickup_id: pickup.id });
    expect(await shipmentOf(staying.id as string)).toMatchObject({ state: "bought", pickup_id: null });
  });

  it("takes what he takes though its order is just being changed: the other carriers' drivers come too, and core hears of it by the next following after that", async () => {
    const [one, other] = [await parcel(), await parcel()];
    const going = (await label(one.pack, ups)).shipment as Json;
    const beside = (await label(other.pack, { adapter: "easypost" })).shipment as Json;
    const { exchange } = await admin("POST", "/admin/exchanges", { order_id: one.order.id });
    const { pickups } = await admin("POST", "/admin/doorstep/pickups", { location_id: locationOf(one.pack), date: OPEN_DAY });
    await driverCame(at.database, pickups as Json[]);
    expect((pickups as Json[]).flatMap(({ package_ids }) => package_ids as string[])).toEqual(expect.arrayContaining([one.pack.id, other.pack.id]));
    for (const { id } of [going, beside]) expect((await shipmentOf(id as string)).state).toBe("shipped");
    // That they have left is written down before anybody is told.
    await until("the warehouse and core to know", async () => (await stateOf(one.pack)) === "shipped" && (await coreOf(other.order)).shipped_at);
    expect((await coreOf(one.order)).shipped_at).toBeNull();
    await rowsOf(at.database, "delete from doorstep_jobs.job where data->>'work' = 'finish-shipment' and data->>'key' = $1", going.id as string);
    // Core tells nobody that an exchange was given up.
    await admin("DELETE", `/admin/exchanges/${exchange.id}/request`);
    await follow(at.database, one.order);
    await until("core to know it", async () => (await coreOf(one.order)).shipped_at);
  });

  it("is not waited for by what the carrier has scanned, or a person has handed over", async () => {
    const [one, other] = [await parcel(), await parcel()];
    const scanned = (await label(one.pack, ups)).shipment as Json;
    const carried = (await label(other.pack, ups)).shipment as Json;
    await book(one.pack, COMING_DAY);
    await admin("POST", `/admin/doorstep/shipments/${carried.id}/ship`, {});
    await fetch(`${env.SHIPENGINE_API_BASE_URL}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_number: scanned.tracking_number, status_code: "IT" }) });
    await until("the scan to hand it over", async () => (await coreOf(one.order)).shipped_at);
    expect([(await shipmentOf(scanned.id as string)).state, (await shipmentOf(carried.id as string)).state]).toEqual(["shipped", "shipped"]);
  });
});

describe("who did it", () => {
  const entriesOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[];
  const told = (order: Json, kind: string): Promise<Json> => until(`the journey to tell ${kind}`, async () => (await entriesOf(order)).find((entry) => entry.kind === kind));

  it("stands on the journey and in the API, from the label to the driver and back", async () => {
    const me = (await admin("GET", "/admin/users/me")).user.id as string;
    const { order, pack } = await parcel();
    const { shipment } = await label(pack, { adapter: "shipengine", service: "ups.ups_ground", accept_address: true });
    expect(shipment).toMatchObject({ bought_by: me, address_accepted_by: me, shipped_by: null });
    const { pickups } = await admin("POST", "/admin/doorstep/pickups", { location_id: locationOf(pack), date: COMING_DAY });
    const pickup = (pickups as Json[]).find(({ package_ids }) => (package_ids as string[]).includes(pack.id as string))!;
    expect((await admin("DELETE", `/admin/doorstep/pickups/${pickup.id}`)).pickup).toMatchObject({ booked_by: me, cancelled_by: me });
    const { manifests } = await admin("POST", "/admin/doorstep/manifests", { location_id: locationOf(pack), adapter: "shipengine" });
    expect((manifests as Json[]).find(({ carrier }) => carrier === "ups")).toMatchObject({ closed_by: me });
    expect((await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {})).shipment).toMatchObject({ shipped_by: me });
    for (const kind of ["label_bought", "pickup_booked", "pickup_called_off", "manifested", "shipped"]) expect([kind, (await told(order, kind)).data]).toEqual([kind, expect.objectContaining({ by: me })]);
    expect((await told(order, "label_bought")).data).toMatchObject({ address_accepted: true });
  });

  it("is nobody for what comes of itself, as a carrier's scan", async () => {
    const me = (await admin("GET", "/admin/users/me")).user.id as string;
    const { order, pack } = await parcel();
    const { shipment } = await label(pack, { adapter: "shipengine", service: "ups.ups_ground" });
    await fetch(`${env.SHIPENGINE_API_BASE_URL}/_double/scan`, { method: "POST", body: JSON.stringify({ tracking_number: shipment.tracking_number, status_code: "IT" }) });
    expect((await told(order, "shipped")).data).toMatchObject({ by: null });
    const other = await parcel();
    const back = (await label(other.pack)).shipment as Json;
    await admin("DELETE", `/admin/doorstep/packages/${other.pack.id}/label`);
    expect([(await shipmentOf(back.id as string)).voided_by, (await told(other.order, "label_voided")).data.by]).toEqual([me, me]);
  });
});

describe("a parcel that crosses a customs border", () => {
  it("goes with a declaration of its goods", async () => {
    const goods = await makeGoods(admin, [{ stock: { Reno: 5 } }], { prices: { jpy: 1_500 } });
    const pack = await packed(admin, await ordered(shop, goods, { buyer: BUYERS.yuki, quantity: 2 }));
    await label(pack!);
    expect([...easypost.store.shipments.values()].at(-1)).toMatchObject({
      customs_info: { contents_type: "merchandise", customs_items: [{ description: goods.sku, quantity: 2, value: "3000.00", currency: "JPY", origin_country: "US" }] },
    });
  });
});

describe("of two carriers", () => {
  it("the label is bought from the one whose service the shopper chose, unless another is asked for", async () => {
    const chosen = `update order_shipping_method m set data = '{"adapter":"shipengine","service":"ups.ups_ground"}' from order_shipping s where s.shipping_method_id = m.id and s.order_id = $1`;
    const [one, other] = [await parcel(), await parcel()];
    for (const { order } of [one, other]) await rowsOf(at.database, chosen, order.id as string);
    expect((await label(one.pack)).shipment).toMatchObject({ adapter: "shipengine", service: "ups.ups_ground", quote: { reason: "shopper" } });
    expect((await label(other.pack, { adapter: "easypost" })).shipment).toMatchObject({ adapter: "easypost" });
  });
});

const tend = (): Promise<unknown> => rowsOf(at.database, `insert into doorstep_jobs.job (name, data) values ('doorstep', '{"work":"tend-labels","key":"all"}')`);

describe("a label that was sold, and of which nobody heard until every retry was over", () => {
  async function unheardOf(): Promise<{ pack: Json; id: string; paid: () => number }> {
    const { pack } = await parcel();
    const before = engine.postagePaid;
    engine.faults.add({ kind: "done_but_cut", match: "POST /v1/labels" });
    expect((await refusal(label(pack, { adapter: "shipengine", service: "ups.ups_ground" }))).body.code).toBe("carrier_unavailable");
    const { id } = ((await admin("GET", `/admin/doorstep/shipments?package_id=${pack.id}`)).shipments as [Json])[0];
    await rowsOf(at.database, "delete from doorstep_jobs.job where data->>'key' = $1", id as string);
    return { pack, id: id as string, paid: () => engine.postagePaid - before };
  }

  it("is found and given back when its carton is opened", async () => {
    const { pack, id, paid } = await unheardOf();
    await admin("POST", `/admin/doorstep/packages/${pack.id}/unpack`, {});
    await until("the label to go back", async () => (await shipmentOf(id)).state === "voided");
    expect([paid(), await stateOf(pack)]).toEqual([1, "voided"]);
  });

  it("is found by the hour, and its parcel can leave", async () => {
    const { pack, id, paid } = await unheardOf();
    await rowsOf(at.database, "update doorstep_shipment set created_at = now() - interval '20 minutes' where id = $1", id);
    await tend();
    await until("the label on the parcel", async () => (await stateOf(pack)) === "labelled");
    expect(await shipmentOf(id)).toMatchObject({ state: "bought", fulfillment_id: expect.any(String) });
    expect(paid()).toBe(1);
  });
});

describe("a label that is given back", () => {
  it("has its refund followed, and a refusal is told to a person until they took note", async () => {
    const { order, pack } = await parcel();
    const { shipment } = await label(pack, { adapter: "shipengine", service: "usps.usps_priority_mail" });
    const [{ carrier_shipment_id: label_id }] = (await rowsOf<{ carrier_shipment_id: string }>(at.database, "select carrier_shipment_id from doorstep_shipment where id = $1", shipment.id as string)) as [{ carrier_shipment_id: string }];
    await admin("DELETE", `/admin/doorstep/packages/${pack.id}/label`);
    expect(await shipmentOf(shipment.id as string)).toMatchObject({ state: "voided", refund_status: "submitted" });
    expect((await refusal(admin("POST", `/admin/doorstep/shipments/${shipment.id}/refund-seen`, {}))).status).toBe(409);
    await fetch(`${env.SHIPENGINE_API_BASE_URL}/_double/refunds`, { method: "POST", body: JSON.stringify({ label_id, refund_status: "rejected" }) });
    await tend();
    await until("the refusal", async () => (await shipmentOf(shipment.id as string)).refund_status === "rejected");
    const awaits = async (): Promise<string[]> => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.deadlines as Json[]).filter(({ met_at, state }) => !met_at && state !== "met").map((d) => d.awaits as string);
    await until("a person to be told", async () => (await awaits()).includes("label_refund"));
    await admin("POST", `/admin/doorstep/shipments/${shipment.id}/refund-seen`, {});
    await until("it to be over", async () => !(await awaits()).includes("label_refund"));
    expect(await kindsOf(order)).toEqual(expect.arrayContaining(["label_voided", "label_refund_rejected", "label_refund_seen"]));
    const { rate_amount, refund_seen_at } = await shipmentOf(shipment.id as string);
    const { entries } = (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey as { entries: Json[] };
    expect(entries.find(({ kind }) => kind === "label_refund_rejected")!.data).toMatchObject({ amount: ((rate_amount as number) / 100).toFixed(2), currency_code: "usd" });
    expect(refund_seen_at).toEqual(expect.any(String));
  });

  it("is given back by itself when nobody used it for as long as the merchant says", async () => {
    const [old, fresh] = [await parcel(), await parcel()];
    const ids = [(await label(old.pack)).shipment.id, (await label(fresh.pack)).shipment.id] as string[];
    await rowsOf(at.database, "update doorstep_shipment set bought_at = now() - interval '21 days' where id = $1", ids[0]);
    await tend();
    await until("the old label to be given back", async () => (await shipmentOf(ids[0]!)).state === "voided");
    await until("its package to want another", async () => (await stateOf(old.pack)) === "packed");
    expect((await shipmentOf(ids[1]!)).state).toBe("bought");
  });
});
