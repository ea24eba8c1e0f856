import { noteEta, type EtaChangeNoted } from "../eta-history";
import { trackingFacts } from "../tracking-facts";
import type { TrackingEvent, TrackingStatus } from "../types";

const scan = (hour: number, status: TrackingStatus | null): TrackingEvent => ({
  provider_event_id: null, status, reason: null, occurred_at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), message: null, place: null, eta: null,
});
const kinds = (...events: TrackingEvent[]) => trackingFacts("pkg", events).map((f) => f.kind);

describe("what a parcel's scans tell", () => {
  it("is the first of each kind", () => {
    expect(kinds(scan(1, "pre_transit"), scan(2, "in_transit"), scan(3, "in_transit"), scan(4, "out_for_delivery"), scan(5, "delivered")))
      .toEqual(["in_transit", "out_for_delivery", "delivered"]);
  });
  it("is every failed attempt", () => {
    const told = trackingFacts("pkg", [scan(1, "attempt_failed"), scan(25, "attempt_failed")]);
    expect(new Set(told.map((f) => f.key)).size).toBe(2);
  });
  it("is a return, not a delivery, when it comes back to the sender", () => {
    expect(kinds(scan(1, "in_transit"), scan(2, "returning"), scan(3, "delivered"))).toEqual(["in_transit", "returning", "returning"]);
  });
  it("is the same, by the same keys, whatever is told again: one a parcel and state", () => {
    const way = [scan(1, "in_transit"), scan(2, "exception"), scan(3, "lost"), scan(4, "exception"), scan(5, "available_for_pickup"), scan(6, "returning"), scan(7, "returned")];
    expect(trackingFacts("pkg", way).map(({ key }) => key)).toEqual([
      "in_transit:pkg", "delivery_exception:pkg", "delivery_exception:pkg:lost", "available_for_pickup:pkg", "returning:pkg", "returning:pkg:returned",
    ]);
    expect(trackingFacts("pkg", [...way, scan(8, "returned")])).toEqual(trackingFacts("pkg", way));
  });
  it("is nothing after the delivery, nor from a scan without a state", () => {
    expect(kinds(scan(1, "delivered"), scan(2, "in_transit"), scan(3, null))).toEqual(["delivered"]);
  });
});

describe("the dates the shopper hears of", () => {
  const base = { noted: [], promised_earliest: "2026-01-03T23:00:00.000Z", promised_latest: "2026-01-05T22:00:00Z", promised_at: "2026-01-01T08:00:00.000Z", time_zone: "Europe/Berlin", now: "2026-01-02T08:00:00Z" };
  const eta = (at: string | null, status: TrackingStatus = "in_transit") => ({ summary: { eta: at, status } });
  it("are none while the promise holds", () => expect(noteEta({ ...base, ...eta("2026-01-05T12:00:00.000Z") })).toEqual([]));
  it("are a delay once it does not, told once, and an earlier day when it gets better", () => {
    const late = noteEta({ ...base, ...eta("2026-01-07T12:00:00.000Z") });
    expect(late).toMatchObject([{ eta: "2026-01-07T12:00:00.000Z", previous: base.promised_latest, later: true }]);
    expect(noteEta({ ...base, noted: late, ...eta("2026-01-07T15:00:00.000Z") })).toEqual(late);
    expect(noteEta({ ...base, noted: late, ...eta("2026-01-06T12:00:00.000Z") })[1]).toMatchObject({ later: false, previous: "2026-01-07T12:00:00.000Z" });
  });
  it("are told each time that one goes forth and back", () => {
    const days = ["2026-01-07T12:00:00.000Z", "2026-01-06T12:00:00.000Z", "2026-01-07T12:00:00.000Z"];
    expect(days.reduce<EtaChangeNoted[]>((noted, day) => noteEta({ ...base, noted, ...eta(day) }), []).map(({ eta: day }) => day)).toEqual(days);
  });
  it("are held against the promise that was made since, not against what was told before it", () => {
    const noted = noteEta({ ...base, ...eta("2026-01-07T12:00:00.000Z") });
    const promised = { ...base, noted, promised_earliest: "2026-01-07T23:00:00.000Z", promised_latest: "2026-01-09T22:00:00.000Z", promised_at: "2026-01-02T09:00:00.000Z", now: "2026-01-02T10:00:00.000Z" };
    expect(noteEta({ ...promised, ...eta("2026-01-09T12:00:00.000Z") })).toEqual(noted);
    expect(noteEta({ ...promised, ...eta("2026-01-10T12:00:00.000Z") })[1]).toMatchObject({ previous: promised.promised_latest, later: true });
  });
  it("are an earlier one than the days promised, once the carrier has it and before it is at the door", () => {
    const early = eta("2026-01-03T12:00:00.000Z");
    expect(noteEta({ ...base, ...early })).toMatchObject([{ eta: "2026-01-03T12:00:00.000Z", previous: base.promised_earliest, later: false }]);
    for (const status of ["pre_transit", "out_for_delivery"] as const) expect(noteEta({ ...base, summary: { ...early.summary, status } })).toEqual([]);
    expect(noteEta({ ...base, ...eta("2026-01-04T01:00:00.000Z") })).toEqual([]);
  });
  it("are over with the delivery", () => expect(noteEta({ ...base, ...eta("2026-01-09T12:00:00.000Z", "delivered") })).toEqual([]));
});
