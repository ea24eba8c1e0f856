import { DateTime } from "luxon";
import type { Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment, type Buyer } from "../../demo/walk/shopper";
import { deliveryPromises, giveDeliveryInstructions, retrieveDeliveryInstructions, type DeliveryPromise } from "../../src/client/delivery";
import { makeCounter } from "../setup/counter";
import { contentOf, messageOf } from "../setup/mails";
import { packed, packedOf, picked } from "../setup/packed";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { bought, ordered, refusal } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = shopWithDoubles();
const { admin, shop } = at;
/** The client's functions over the calls of this suite, as over a js-sdk. */
const sdk = {
  client: { fetch: <T>(path: string, init: { method?: string; body?: Record<string, unknown> } = {}) => shop((init.method ?? "GET") as "GET", path, init.body) as Promise<T> },
};
const EVERY_DAY = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, "23:59"]));
const DAY = 86_400_000;
/** Where it is about noon: no day ends while this runs. */
const AT_NOON = ((hour: number) => `Etc/GMT${hour < 12 ? "-" : "+"}${Math.abs(12 - hour)}`)(new Date().getUTCHours());

const goodsAt = (stock: Record<string, number>, options = {}): Promise<Goods> => makeGoods(admin, [{ stock }], options);
const cartOf = async (wishes: Goods[] = [], buyer: Buyer = BUYERS.anna): Promise<string> => {
  const goods = wishes.length ? wishes : [await goodsAt({ Hamburg: 5 })];
  return (await fillCart(shop, buyer, goods.map(({ sku }) => ({ sku, quantity: 1 })))).id as string;
};
const setLocation = async (name: string, change: Json): Promise<Json> => (await admin("POST", `/admin/doorstep/delivery-locations/${await locationId(admin, name)}`, change)).delivery_location as Json;
/** The promise of the option that the demo calls Standard, and its cart's Express one. */
const promiseOf = async (cart: string, name = "Standard"): Promise<DeliveryPromise> => {
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cart}`);
  const { id } = (shipping_options as Json[]).find((option) => option.name === name)!;
  return (await deliveryPromises(sdk, cart)).find((promise) => promise.shipping_option_id === id)!;
};
const daysApart = (a: string | null, b: string | null): number => (Date.parse(b!) - Date.parse(a!)) / DAY;
/** So many days later, or some more where public holidays lie between. */
const expectLater = (a: string | null, b: string | null, days: number): void => {
  expect(daysApart(a, b)).toBeGreaterThan(days - 0.1);
  expect(daysApart(a, b)).toBeLessThan(days + 4);
};
const promisesIn = async (order: Json): Promise<Json[]> => {
  const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
  return (journey.entries as Json[]).filter(({ kind }) => kind === "delivery_promised");
};
const promisedOf = (order: Json, count = 1): Promise<Json[]> =>
  until(`promise ${count}`, async () => {
    const made = await promisesIn(order);
    return made.length >= count && made.sort((a, b) => a.data.number - b.data.number);
  });

/**
 * As if the day were over on which a parcel was to leave a location; gives the promise that is made then. Whatever else wakes the
 * order meanwhile may plan it anew by what it read before, so this is set until the promise is there.
 */
async function missedIn(order: Json, location: string): Promise<Json> {
  return until(`a promise after the missed day of ${location}`, async () => {
    const [, second] = (await promisesIn(order)).sort((a, b) => a.data.number - b.data.number);
    if (second) return second;
    const [late] = await rowsOf<{ plans: number; looks: number }>(at.database,
      `with late as (
         update doorstep_delivery_promise set plan = (
           select jsonb_agg(case when part->>'location_id' = $2 then part || jsonb_build_object('ships_by', now() - interval '1 hour') else part end order by n)
           from jsonb_array_elements(plan) with ordinality as parts(part, n))
         where order_id = $1 and number = 1 and exists (select 1 from jsonb_array_elements(plan) part where part->>'location_id' = $2 and (part->>'ships_by')::timestamptz > now())
         returning id),
       looks as (
         update doorstep_jobs.job set start_after = now() where data->>'work' = 'look-at-promise' and data->>'key' in (select id from late) and state = 'created' returning id)
       select (select count(*)::int from late) as plans, (select count(*)::int from looks) as looks`,
      order.id as string, location);
    if (late!.plans) expect(late!.looks).toBeGreaterThan(0);
    return undefined;
  });
}

beforeAll(async () => {
  // So that no test depends on the day or the hour in which it is run: everything leaves today and is on its way every day.
  for (const name of ["Hamburg", "Reno"]) await setLocation(name, { time_zone: AT_NOON, cut_offs: EVERY_DAY, handling_days: 0, holidays: false });
  await admin("POST", "/admin/doorstep/transit-times", { min_days: 1, max_days: 2, carrier_days: [1, 2, 3, 4, 5, 6, 7] });
});

describe("delivery instructions", () => {
  it("are kept on the cart, changed one by one, and cleared by null", async () => {
    const cart = await cartOf();
    const nothing = { instructions: null, gift_message: null, gift_receipt: false, leave_at: null };
    expect(await retrieveDeliveryInstructions(sdk, cart)).toEqual(nothing);
    expect(await giveDeliveryInstructions(sdk, cart, { instructions: "  Ring\u0007 twice\r\nthen wait " })).toEqual({ ...nothing, instructions: "Ring twice\nthen wait" });
    await giveDeliveryInstructions(sdk, cart, { gift_message: "For you", gift_receipt: true, leave_at: "porch" });
    expect(await giveDeliveryInstructions(sdk, cart, { instructions: null })).toEqual({ instructions: null, gift_message: "For you", gift_receipt: true, leave_at: "porch" });
  });

  it.each([
    ["instructions", 7], ["instructions", "x".repeat(501)], ["gift_message", "x".repeat(301)], ["gift_receipt", "yes"], ["leave_at", []], ["leave_at", "x".repeat(101)],
  ])("a wrong %s is answered 400 with the field's name", async (field, value) => {
    const error = await refusal(shop("POST", `/store/carts/${await cartOf()}/delivery-instructions`, { [field]: value }));
    expect([error.status, error.body.message]).toEqual([400, expect.stringContaining(field)]);
  });

  it("go with the order, are told in its journey, and the cart's door is closed", async () => {
    const cart = await cartOf();
    await giveDeliveryInstructions(sdk, cart, { instructions: "Leave with the neighbour" });
    await startPayment(shop, cart, "pp_system_default");
    const { order } = await buy(shop, cart);
    const facts = await until("the journey", async () => {
      const { journey } = await admin("GET", `/admin/doorstep/orders/${order!.id}/journey`);
      const found = (journey.entries as Json[]).filter((e) => ["instructions_given", "delivery_promised"].includes(e.kind as string));
      return found.length === 2 && found;
    });
    expect(facts.find((f) => f.kind === "instructions_given")!.data).toMatchObject({ instructions: "Leave with the neighbour" });
    const { earliest, latest } = facts.find((f) => f.kind === "delivery_promised")!.data as Json;
    expect(Date.parse(earliest as string)).toBeLessThan(Date.parse(latest as string));
    const late = await refusal(giveDeliveryInstructions(sdk, cart, { instructions: "never mind" }));
    expect([late.status, late.body.message]).toEqual([409, expect.stringContaining("completed")]);
    expect((await refusal(deliveryPromises(sdk, cart))).status).toBe(409);
  });

  it("of an unknown cart are not found", async () => {
    expect((await refusal(giveDeliveryInstructions(sdk, "cart_none", { instructions: "x" }))).status).toBe(404);
    expect((await refusal(retrieveDeliveryInstructions(sdk, "cart_none"))).status).toBe(404);
    expect((await refusal(deliveryPromises(sdk, "cart_none"))).status).toBe(404);
  });
});

describe("delivery promises", () => {
  it("stand beside each shipping option the cart can choose, and in core's own list of them", async () => {
    const cart = await cartOf();
    const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cart}`);
    const promises = await deliveryPromises(sdk, cart);
    expect(promises.map((p) => p.shipping_option_id).sort()).toEqual((shipping_options as Json[]).map((o) => o.id as string).sort());
    for (const p of promises) {
      expect(Date.parse(p.earliest!)).toBeLessThan(Date.parse(p.latest!));
      expect(Date.parse(p.latest!)).toBeGreaterThan(Date.now());
      expect(p.order_within).toBeGreaterThan(0);
      expect(Number.isInteger(p.order_within)).toBe(true);
      expect(p.confidence).toBe(0.8);
      expect(p).toMatchObject({ kind: "delivery", parts: [{ line_item_ids: [expect.any(String)], waits: false, latest: p.latest }] });
      expect((shipping_options as Json[]).find(({ id }) => id === p.shipping_option_id)!.delivery_promise).toMatchObject({ earliest: p.earliest, latest: p.latest });
    }
  });

  it("follow the location's handling and closures, and the transit table; an order is told the same as its cart", async () => {
    const goods = await goodsAt({ Hamburg: 5 });
    const cart = await cartOf([goods]);
    const usual = await promiseOf(cart);
    await setLocation("Hamburg", { handling_days: 3 });
    expectLater(usual.latest, (await promiseOf(cart)).latest, 3);
    const day = (days: number) => DateTime.now().setZone(AT_NOON).plus({ days }).toISODate()!;
    await setLocation("Hamburg", { handling_days: 0, closures: [{ from: day(-1), to: day(4) }] });
    expectLater(usual.latest, (await promiseOf(cart)).latest, 5);
    await setLocation("Hamburg", { closures: null });
    const { transit_time } = await admin("POST", "/admin/doorstep/transit-times", { service: usual.shipping_option_id, country_code: "de", postal_prefix: "10", min_days: 6, max_days: 7, carrier_days: [1, 2, 3, 4, 5, 6, 7] });
    const slow = await promiseOf(cart);
    expectLater(usual.latest, slow.latest, 5);
    expect((await promiseOf(cart, "Express")).latest).toBe(usual.latest);
    const order = await ordered(shop, goods);
    const [made] = await promisedOf(order);
    expect(made!.data).toMatchObject({ number: 1, reason: "ordered", earliest: slow.earliest, latest: slow.latest, confidence: 0.8, parts: [{ latest_on: slow.latest_on }] });
    const [row] = await rowsOf<{ basis: Json }>(at.database, "select basis from doorstep_delivery_promise where order_id = $1", order.id as string);
    expect(row!.basis).toMatchObject({ transit_days: { min: 6, max: 7 }, transit_source: "table", handling_days: 0 });
    await admin("DELETE", `/admin/doorstep/transit-times/${transit_time.id}`);
  });

  it("of goods that come from two places are each their own, and all is there when the last is", async () => {
    const [near, far] = [await goodsAt({ Hamburg: 5 }), await goodsAt({ Reno: 5 })];
    await setLocation("Reno", { handling_days: 4 });
    const { parts, latest, confidence } = await promiseOf(await cartOf([near, far]));
    await setLocation("Reno", { handling_days: 0 });
    expect(parts).toHaveLength(2);
    const [first, last] = parts.map((part) => part.latest!).sort();
    expect(daysApart(first!, last!)).toBeGreaterThan(3);
    expect([latest, confidence]).toEqual([last, 0.64]);
  });

  it("of goods that are awaited begin when they are expected, and there is none where nobody knows", async () => {
    const [here, awaited] = [await goodsAt({ Hamburg: 5 }), await goodsAt({ Hamburg: 0 }, { backorder: true })];
    const cart = await cartOf([here, awaited]);
    expect(await promiseOf(cart)).toMatchObject({ earliest: null, latest: null, confidence: null, parts: expect.arrayContaining([expect.objectContaining({ waits: true, latest: null }), expect.objectContaining({ waits: false, latest: expect.any(String) })]) });
    const expected_at = new Date(Date.now() + 20 * DAY).toISOString();
    await admin("POST", "/admin/doorstep/incoming-stock", { inventory_item_id: awaited.itemIds[0], location_id: await locationId(admin, "Hamburg"), quantity: 5, expected_at });
    const { latest, parts } = await promiseOf(cart);
    expect(parts.find(({ waits }) => waits)).toMatchObject({ expected_at, latest });
    expect(Date.parse(latest!)).toBeGreaterThan(Date.parse(expected_at));
  });

  it("of what is collected are the day on which it is ready", async () => {
    await makeCounter(admin);
    const cart = await cartOf();
    const [collected, sent] = [await promiseOf(cart, "Collect"), await promiseOf(cart)];
    expect(collected).toMatchObject({ kind: "pickup", earliest_on: collected.latest_on, confidence: 0.95 });
    expectLater(collected.latest, sent.latest, 2);
  });
});

describe("a promise that changes", () => {
  it("when goods come from elsewhere has the next number where it is another day, later or sooner, and none where it is the same", async () => {
    // In the same country: another has other public holidays.
    await admin("POST", "/admin/stock-locations", { name: "Bremen", address: { address_1: "Am Wall 1", city: "Bremen", country_code: "DE" } });
    await setLocation("Bremen", { time_zone: AT_NOON, cut_offs: EVERY_DAY, handling_days: 0, holidays: false });
    const goods = await goodsAt({ Hamburg: 5, Bremen: 5 });
    const order = await ordered(shop, goods);
    const [first] = await promisedOf(order);
    const move = async (name: string) => {
      const { allocation: { lines: [line] } } = await admin("GET", `/admin/doorstep/orders/${order.id}/allocation`);
      await admin("POST", `/admin/doorstep/orders/${order.id}/allocation`, { moves: [{ hold_line_id: line.hold_line_id, location_id: await locationId(admin, name) }] });
    };
    const planned = async (name: string) => {
      const id = await locationId(admin, name);
      await until(`a plan from ${name}`, async () => (await rowsOf<{ plan: Json[] }>(at.database, "select plan from doorstep_delivery_promise where order_id = $1 order by number desc limit 1", order.id as string))[0]?.plan[0]?.location_id === id);
    };
    await move("Bremen");
    await planned("Bremen");
    expect(await promisesIn(order)).toHaveLength(1);
    await setLocation("Hamburg", { handling_days: 9 });
    await move("Hamburg");
    const [, second] = await promisedOf(order, 2);
    await setLocation("Hamburg", { handling_days: 0 });
    await move("Bremen");
    const [, , third] = await promisedOf(order, 3);
    expect(third!.data).toMatchObject({ number: 3, reason: "resourced", latest: first!.data.latest, previous_latest: second!.data.latest });
    expect(second!.data).toMatchObject({ number: 2, reason: "resourced", previous_latest: first!.data.latest });
    expectLater(first!.data.latest as string, second!.data.latest as string, 9);
  });

  it("when a parcel has not left by the end of its day: work that waited for it has that told", async () => {
    const order = await ordered(shop, await goodsAt({ Hamburg: 5 }));
    const [first] = await promisedOf(order);
    const second = await missedIn(order, await locationId(admin, "Hamburg"));
    expect(second.data).toMatchObject({ number: 2, reason: "shipped_late", previous_latest: first!.data.latest });
    expectLater(first!.data.latest as string, second.data.latest as string, 1);
  });

  it("when awaited goods come later, or sooner, and is made when it is known for the first time when they come", async () => {
    const goods = await goodsAt({ Hamburg: 0 }, { backorder: true });
    const order = await ordered(shop, goods);
    await until("the wait in the journey", async () => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).some(({ kind }) => kind === "stock_backordered"));
    expect(await promisesIn(order)).toEqual([]);
    const expect_at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
    const { incoming_stock } = await admin("POST", "/admin/doorstep/incoming-stock", { inventory_item_id: goods.itemIds[0], location_id: await locationId(admin, "Hamburg"), quantity: 1, expected_at: expect_at(10) });
    const [first] = await promisedOf(order);
    expect(first!.data).toMatchObject({ number: 1, parts: [{ waits: true }] });
    await admin("POST", `/admin/doorstep/incoming-stock/${incoming_stock.id}`, { expected_at: expect_at(30) });
    const [, second] = await promisedOf(order, 2);
    expect(second!.data).toMatchObject({ number: 2, reason: "backordered" });
    expectLater(first!.data.latest as string, second!.data.latest as string, 20);
    await admin("POST", `/admin/doorstep/incoming-stock/${incoming_stock.id}`, { expected_at: expect_at(12) });
    const [, , third] = await promisedOf(order, 3);
    expect(third!.data).toMatchObject({ number: 3, reason: "sooner", previous_latest: second!.data.latest });
    expectLater(third!.data.latest as string, second!.data.latest as string, 18);
  });
});

describe("what happened", () => {
  it("to a parcel is written down, learned from, and scored; its carrier hears what the shopper asked", async () => {
    const order = await ordered(shop, await goodsAt({ Hamburg: 5 }), { wishes: { leave_at: "porch" } });
    await promisedOf(order);
    const pack = await packed(admin, order);
    const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { service: "DHLPaket.DHLPaket" });
    expect([...at.doubles.easypost.store.shipments.values()].at(-1)).toMatchObject({ options: { handling_instructions: "Leave at: porch" } });
    for (const status of ["in_transit", "delivered"]) {
      await fetch(`${at.doubles.urls.easypost}/_double/scan`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ tracking_code: shipment.tracking_number, status, message: status, city: "Berlin" }) });
    }
    const [outcome] = await until("its outcome", async () => {
      const rows = await rowsOf<Json>(at.database, "select * from doorstep_parcel_outcome where order_id = $1 and delivered_at is not null", order.id as string);
      return rows.length > 0 && rows;
    });
    expect(outcome).toMatchObject({ package_id: pack.id, service: "DHLPaket.DHLPaket", origin: "de", country_code: "de", zone: "de:10", transit_days: expect.any(Number), confidence: 0.8, source: "table" });
    const lane = await until("its lane", async () => {
      const { transit_lanes } = await admin("GET", "/admin/doorstep/transit-lanes?service=DHLPaket.DHLPaket&zone=de&fields=service,origin,zone,parcels,learned");
      return (transit_lanes as Json[]).find(({ parcels }) => parcels > 0);
    });
    expect(lane).toMatchObject({ origin: "de", zone: "de", parcels: 1 });
    const { delivery_score: score } = await admin("GET", "/admin/doorstep/delivery-score");
    expect(score).toMatchObject({ total: { parcels: 1, on_time: 1, overdue: 0 }, services: [{ service: "DHLPaket.DHLPaket", parcels: 1 }], lanes: [{ origin: "de", country_code: "de" }], calibration: [{ told_from: 0.8, told_to: 0.85 }] });
    const csv = (await admin("GET", "/admin/doorstep/delivery-score/csv")).text as string;
    expect(csv.split("\r\n")[1]).toMatch(/^total,,,1,1,/);
  });

  it("of enough parcels decides the dates of the next: one indexed read of what was learned", async () => {
    const cart = await cartOf([], BUYERS.tom);
    const usual = await promiseOf(cart);
    const counts = (days: number) => JSON.stringify({ all: [...Array<number>(days).fill(0), 400], by_week_day: {} });
    await tamperWith(
      at.database, "insert into doorstep_transit_lane (id, service, origin, zone, learned, parcels) select 'dslane_test', $1, origin, 'us', $2, 400 from (values ('de'), ('us-nv')) as o(origin) where origin = $3",
      usual.shipping_option_id, counts(8), "de"
    );
    const learned = await promiseOf(cart);
    expect(learned.confidence).toBeGreaterThan(0.95);
    expectLater(usual.latest, learned.latest, 6);
    expect(learned.earliest_on).toBe(learned.latest_on);
  });
});

describe("settings", () => {
  it("of locations are told with what is in force, and changed field by field", async () => {
    const before = await setLocation("Reno", { time_zone: "America/Los_Angeles" });
    expect(before).toMatchObject({ time_zone: "America/Los_Angeles", in_force: { time_zone: "America/Los_Angeles", cut_offs: EVERY_DAY }, ordered_now: { leaves_on: expect.stringMatching(/^\d{4}-/) } });
    expect(await setLocation("Reno", { time_zone: null })).toMatchObject({ time_zone: null, cut_offs: EVERY_DAY, in_force: { time_zone: expect.any(String) } });
    const { delivery_locations, count } = await admin("GET", "/admin/doorstep/delivery-locations");
    expect([count, (delivery_locations as Json[]).map(({ name }) => name)]).toEqual([3, ["Bremen", "Hamburg", "Reno"]]);
  });

  it.each([
    ["time_zone", { time_zone: "Mars/Olympus" }], ["cut_offs", { cut_offs: {} }], ["cut_offs", { cut_offs: { 8: "14:00" } }], ["cut_offs", { cut_offs: { 1: "25:00" } }],
    ["handling_days", { handling_days: -1 }], ["closures", { closures: [{ from: "2026-12-24", to: "2026-12-01" }] }], ["from", { closures: [{ from: "2026-02-30", to: "2026-03-01" }] }], ["pickup", { pickup: true }],
  ])("a wrong %s of a location is answered 400 with the field's name, and changes nothing", async (field, change) => {
    const error = await refusal(setLocation("Reno", change));
    expect([error.status, error.body.message]).toEqual([400, expect.stringContaining(field)]);
    expect((await admin("GET", "/admin/doorstep/delivery-locations")).delivery_locations).toContainEqual(expect.objectContaining({ name: "Reno", handling_days: 0, closures: null }));
  });

  it.each([
    ["max_days", { min_days: 3, max_days: 1 }], ["postal_prefix", { min_days: 1, max_days: 1, postal_prefix: "10" }], ["country_code", { min_days: 1, max_days: 1, country_code: "DEU" }],
    ["min_days", { max_days: 1 }], ["carrier_days", { min_days: 1, max_days: 1, carrier_days: [] }], ["location_id", { min_days: 1, max_days: 1, location_id: "sloc_none" }],
  ])("a wrong %s of a transit time is answered 400 with the field's name", async (field, body) => {
    const error = await refusal(admin("POST", "/admin/doorstep/transit-times", body));
    expect([error.status, error.body.message]).toEqual([400, expect.stringContaining(field)]);
  });

  it("two transit times for one way are refused; unknown ones are not found", async () => {
    const error = await refusal(admin("POST", "/admin/doorstep/transit-times", { min_days: 4, max_days: 5 }));
    expect([error.status, error.body.code]).toEqual([409, "way_taken"]);
    expect((await refusal(admin("POST", "/admin/doorstep/transit-times/dstt_none", { service: "x", min_days: 1, max_days: 1 }))).status).toBe(404);
    expect((await refusal(admin("DELETE", "/admin/doorstep/transit-times/dstt_none"))).status).toBe(404);
    expect((await refusal(admin("POST", "/admin/doorstep/delivery-locations/sloc_none", { handling_days: 1 }))).status).toBe(404);
  });

  it("a score of days that are none, or of too many, is refused; without a login all of it is", async () => {
    for (const [query, field] of [["from=2026-13-01", "from"], ["from=2026-02-01&to=2026-01-01", "from"], ["from=2020-01-01&to=2026-01-01", "from"]]) {
      const error = await refusal(admin("GET", `/admin/doorstep/delivery-score?${query}`));
      expect([error.status, error.body.message]).toEqual([400, expect.stringContaining(field!)]);
    }
    for (const path of ["delivery-locations", "transit-times", "transit-lanes", "delivery-score", "delivery-score/csv"]) {
      expect((await fetch(`${at.store.url}/admin/doorstep/${path}`)).status).toBe(401);
    }
  });
});

it("two parcels of one purchase: the order is promised as its cart was, each parcel is held to its own part, and told where that changes", async () => {
  await setLocation("Reno", { time_zone: AT_NOON, handling_days: 9 });
  const [near, far] = [await goodsAt({ Hamburg: 5 }), await goodsAt({ Reno: 5 })];
  const cart = await fillCart(shop, BUYERS.anna, [{ sku: near.sku, quantity: 1 }, { sku: far.sku, quantity: 1 }]);
  const told = await promiseOf(cart.id as string);
  await startPayment(shop, cart.id as string, "pp_system_default");
  const order = await bought(shop, cart);
  const [made] = await promisedOf(order);
  expect(made!.data).toMatchObject({ latest: told.latest, confidence: told.confidence });
  expect((made!.data.parts as Json[]).map(({ latest }) => latest).sort()).toEqual(told.parts.map(({ latest }) => latest).sort());

  const places = { Hamburg: await locationId(admin, "Hamburg"), Reno: await locationId(admin, "Reno") };
  const partFrom = (promise: Json, place: keyof typeof places): Json => (promise.data.parts as Json[]).find(({ location_id }) => location_id === places[place])!;
  const works = await until("the work of both", async () => {
    const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&state=ready`);
    return (work_orders as Json[]).length === 2 && (work_orders as Json[]);
  });
  for (const { id } of works) {
    const pack = await packedOf(admin, await picked(admin, (await admin("GET", `/admin/doorstep/work-orders/${id}`)).work_order as Json));
    await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
  }
  const heldTo = async (): Promise<Record<string, string>> => {
    const { shipments } = await admin("GET", `/admin/doorstep/shipments?order_id=${order.id}`);
    return Object.fromEntries((shipments as Json[]).map(({ location_id, promised_latest }) => [location_id, new Date(promised_latest as string).toISOString()]));
  };
  expect(await heldTo()).toEqual({ [places.Hamburg]: partFrom(made!, "Hamburg").latest, [places.Reno]: partFrom(made!, "Reno").latest });

  // The near one comes later, and still before the far one.
  const second = await missedIn(order, places.Hamburg);
  expect(second.data).toMatchObject({ reason: "shipped_late", latest: made!.data.latest });
  expectLater(partFrom(made!, "Hamburg").latest as string, partFrom(second, "Hamburg").latest as string, 1);
  const expected = { [places.Hamburg]: partFrom(second, "Hamburg").latest, [places.Reno]: partFrom(made!, "Reno").latest };
  await until("the near one to be held to its new day", async () => (await heldTo())[places.Hamburg] === expected[places.Hamburg]);
  expect(await heldTo()).toEqual(expected);
  const message = await messageOf(admin, order, "date_changed", "delivered");
  expect((await contentOf(admin, message)).text).toContain("a part of your order");
});
