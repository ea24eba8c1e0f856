import type { Fact, FactKind } from "../../../shared/facts";
import { waitsOf } from "../rules/deadlines";
import { wayOf, type ParcelSeen, type WaySeen, type WorkSeen } from "../rules/way";

const noon = new Date("2026-03-02T12:00:00Z");
const after = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);
const fact = (kind: FactKind, hours = 0, more: Partial<Fact> = {}): Fact => ({ key: `${kind}:${hours}:${more.subject ?? ""}`, kind, at: after(hours), ...more });
const placed = fact("order_placed", 0, { data: { amount: 20, currency_code: "eur" } });
const work = (state: string, more: Partial<WorkSeen> = {}): WorkSeen => ({ state, location_id: "loc_1", ship_by: after(24), ...more });
const parcel = (more: Partial<ParcelSeen> = {}): ParcelSeen => ({
  location_id: null, carrier: "DHL", tracking_number: "T1", shipped: true, status: "in_transit", eta: null, delivered: false, exception: null, exception_since: null, snoozed_until: null, ...more,
});
const way = (facts: Fact[], more: Partial<Omit<WaySeen, "facts" | "waits">> = {}) => wayOf({ facts, waits: waitsOf(facts), work: [], parcels: [], now: after(1), ...more })!;

it("there is no way before an order is placed", () => {
  expect(wayOf({ facts: [fact("packed")], waits: [], work: [], parcels: [], now: noon })).toBeUndefined();
});

describe("an order is where its part is that is furthest behind", () => {
  const all = [placed, fact("picked", 1), fact("packed", 2), fact("shipped", 3), fact("out_for_delivery", 4), fact("delivered", 5)];
  it.each([
    ["waiting and packed", [work("waiting"), work("packed")], [], "ordered", "waiting"],
    ["being picked", [work("picking")], [], "ordered", "to_pick"],
    ["picked", [work("picked")], [], "ordered", "to_pack"],
    ["packed and sent", [work("packed"), work("shipped")], [parcel()], "packed", "packed"],
    ["sent", [work("shipped")], [parcel()], "shipped", "shipped"],
    ["on its round, of two one arrived", [work("shipped")], [parcel({ status: "out_for_delivery" }), parcel({ delivered: true })], "out_for_delivery", "shipped"],
    ["one still on its way", [work("shipped")], [parcel(), parcel({ delivered: true })], "shipped", "shipped"],
    ["all arrived", [work("shipped")], [parcel({ delivered: true })], "delivered", "shipped"],
    ["what is cancelled counts no more", [work("cancelled"), work("shipped")], [parcel({ delivered: true })], "delivered", "shipped"],
    ["nothing to be sent by us", [work("cancelled")], [], "delivered", "none"],
  ])("%s", (_, seen, parcels, step, told) => {
    expect(way(all, { work: seen as WorkSeen[], parcels: parcels as ParcelSeen[] })).toMatchObject({ step, work: told });
  });

  it("a canceled order is canceled, however far it came", () => {
    expect(way([...all, fact("order_canceled", 6)], { work: [work("cancelled")] })).toMatchObject({ step: "canceled", late_from: null, ship_by: null });
  });

  it("a station is behind it once its last part passed it", () => {
    const facts = [placed, fact("picked", 1), fact("packed", 2, { subject: "a" }), fact("packed", 6, { subject: "b" }), fact("shipped", 7, { subject: "a" }), fact("delivered", 30, { subject: "a" })];
    expect(way(facts, { work: [work("shipped"), work("packed")], parcels: [parcel({ delivered: true })] })).toMatchObject({ picked_at: after(1), packed_at: after(6), shipped_at: null, delivered_at: null });
    expect(way(facts, { work: [work("shipped")], parcels: [parcel({ delivered: true })] })).toMatchObject({ shipped_at: after(7), delivered_at: after(30) });
  });
});

describe("the payment", () => {
  const money = (kind: FactKind, amount: number, hours = 1): Fact => fact(kind, hours, { data: { amount } });
  it.each([
    ["is awaited", [placed], "awaited"],
    ["is none", [fact("order_placed", 0, { data: { amount: 0 } })], "free"],
    ["is authorised", [placed, fact("payment_authorized")], "authorised"],
    ["is captured in part", [placed, money("payment_captured", 5)], "part_captured"],
    ["is captured, by sums that are not exact", [placed, money("payment_captured", 6.7), money("payment_captured", 6.7, 2), money("payment_captured", 6.6, 3)], "captured"],
    ["was given back", [placed, money("payment_captured", 20), money("payment_refunded", 20)], "refunded"],
    ["was given back in part", [placed, money("payment_captured", 20), money("payment_refunded", 5)], "captured"],
    ["is in review", [placed, fact("payment_authorized"), fact("payment_in_review")], "review"],
    ["is needed anew", [placed, fact("payment_authorized"), fact("payment_needed", 1, { subject: "r" })], "needed"],
    ["fails", [placed, fact("payment_authorized"), fact("capture_failed", 1)], "failing"],
    ["is disputed, which weighs most", [placed, money("payment_captured", 20), fact("payment_disputed", 1, { subject: "d" }), fact("payment_in_review", 2)], "disputed"],
  ] as [string, Fact[], string][])("%s", (_, facts, payment) => {
    expect(way(facts).payment).toBe(payment);
  });
});

describe("it is late, and needs a person, from", () => {
  const promised = (number: number, hours: number): Fact => fact("delivery_promised", number, { data: { number, latest: after(hours).toISOString() } });

  it("the time at which it must have left, else that at which it must be there", () => {
    expect(way([placed, promised(1, 72)], { work: [work("ready", { ship_by: after(20) }), work("shipped", { ship_by: after(1) })] })).toMatchObject({ ship_by: after(20), late_from: after(20), promised_latest: after(72) });
    expect(way([placed, promised(1, 72), promised(2, 96)], { work: [work("shipped")], parcels: [parcel()] })).toMatchObject({ promised_first: after(72), promised_latest: after(96), late_from: after(96) });
  });

  it("now where it will not be there in time, and never once it arrived", () => {
    const facts = [placed, promised(1, 72)];
    expect(way(facts, { work: [work("shipped")], parcels: [parcel({ eta: after(90) })] })).toMatchObject({ eta: after(90), late_from: after(1) });
    expect(way([...facts, fact("delivered", 80)], { work: [work("shipped")], parcels: [parcel({ delivered: true, eta: after(90) })] })).toMatchObject({ late_from: null, eta: null });
  });

  it("the first wait that nobody met; of those that are the shop's own from their start", () => {
    const open = way([placed, fact("payment_authorized"), fact("stock_settled"), fact("case_opened", 5, { subject: "c" })]);
    expect(open).toMatchObject({ next_awaits: "case_answer", next_subject: "c", next_due_at: after(29), person_from: after(5) });
    expect(way([placed, fact("payment_authorized"), fact("stock_settled"), fact("work_order_created", 1, { subject: "w", data: { ship_by: after(24).toISOString() } })])).toMatchObject({ next_awaits: "pack", person_from: after(24) });
  });

  it("what is the matter with a parcel, unless somebody put that off", () => {
    const facts = [placed, fact("payment_authorized"), fact("stock_settled")];
    expect(way(facts, { parcels: [parcel({ exception: "stall", exception_since: after(3) })] })).toMatchObject({ exception: "stall", person_from: after(3) });
    expect(way(facts, { parcels: [parcel({ exception: "stall", exception_since: after(3), snoozed_until: after(50) })] })).toMatchObject({ exception: "stall", person_from: after(50) });
    expect(way(facts, { parcels: [parcel()] })).toMatchObject({ exception: null, person_from: null, next_awaits: null });
  });
});

it("parcels that were sent from core's own screen are where the last of them is", () => {
  const facts = [placed, fact("packed", 1, { subject: "a" }), fact("packed", 1, { subject: "b" }), fact("shipped", 2, { subject: "a" }), fact("shipped", 2, { subject: "b" }), fact("delivered", 9, { subject: "a" })];
  const [there, notYet] = [parcel({ location_id: "hamburg", delivered: true }), parcel()];
  expect(way(facts, { parcels: [there, notYet] })).toMatchObject({ step: "shipped", delivered_at: null, location_ids: ["hamburg"] });
  expect(way([...facts, fact("delivered", 10, { subject: "b" })], { parcels: [there, there] })).toMatchObject({ step: "delivered", delivered_at: after(10) });
});

it("a carton that was opened again, and a download beside goods that are sent, bring an order no further", () => {
  expect(way([placed, fact("packed", 1, { subject: "a" }), fact("unpacked", 2, { subject: "a" })])).toMatchObject({ step: "ordered", packed_at: null });
  expect(way([placed, fact("delivered", 1, { subject: "book", data: { digital: true, beside: true } })])).toMatchObject({ step: "ordered", delivered_at: null });
});

it("what it is found by is named once, in order", () => {
  const seen = way([placed], {
    work: [work("ready", { location_id: "b" }), work("ready", { location_id: "a" }), work("ready", { location_id: "b" }), work("cancelled", { location_id: "z" })],
    parcels: [parcel({ tracking_number: "T2" }), parcel({ delivered: true }), parcel({ carrier: null, tracking_number: null, shipped: false })],
  });
  expect(seen).toMatchObject({ location_ids: ["a", "b"], carriers: ["DHL"], tracking_numbers: ["T1", "T2"], parcels: 3, parcels_shipped: 2, parcels_delivered: 1 });
});

describe("the shopper's word that all arrived", () => {
  const promised = fact("delivery_promised", 0, { data: { latest: after(48).toISOString() } });
  const sent = [placed, promised, fact("shipped", 3, { subject: "a" })];
  const silent = { work: [work("shipped")], parcels: [parcel()], now: after(100) };
  it("makes an order late no more whose carrier says nothing", () => {
    expect(way(sent, silent)).toMatchObject({ late_from: after(48), person_from: expect.any(Date) });
    expect(way([...sent, fact("received_confirmed", 90)], silent)).toMatchObject({ step: "shipped", late_from: null, eta: null, delivered_at: null });
  });
  it("speaks of nothing that was sent later, or is still to be sent", () => {
    const confirmed = [...sent, fact("received_confirmed", 90)];
    expect(way([...confirmed, fact("shipped", 95, { subject: "b" })], { ...silent, parcels: [parcel(), parcel()] }).late_from).toEqual(after(48));
    expect(way(confirmed, { ...silent, work: [work("shipped"), work("packed")], parcels: [parcel(), parcel({ shipped: false })] }).late_from).not.toBeNull();
  });
});
