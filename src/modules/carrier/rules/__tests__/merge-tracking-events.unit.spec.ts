import fc from "fast-check";
import { mergeTrackingEvents } from "../merge-tracking-events";
import { TRACKING_STATUSES, type TrackingEvent } from "../types";

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * HOUR).toISOString();
const scan = (hours: number, status: TrackingEvent["status"], more: Partial<TrackingEvent> = {}): TrackingEvent => ({
  provider_event_id: null, status, reason: null, occurred_at: at(hours), message: null, place: null, eta: null, ...more,
});

const eventOf = fc.record({
  provider_event_id: fc.option(fc.constantFrom("a", "b", "c"), { nil: null }),
  status: fc.option(fc.constantFrom(...TRACKING_STATUSES), { nil: null }),
  reason: fc.option(fc.constantFrom("refused", "held"), { nil: null }),
  occurred_at: fc.integer({ min: 0, max: 6 }).map(at),
  message: fc.option(fc.constantFrom("x", "y"), { nil: null }),
  place: fc.option(fc.constantFrom("Bonn", "Lyon").map((city) => ({ city, state: null, zip: null, country: null })), { nil: null }),
  proof: fc.option(fc.record({ signed_by: fc.option(fc.constantFrom("A", "B"), { nil: null }), photo_url: fc.option(fc.constantFrom("https://p", "https://q"), { nil: null }) }), { nil: null }),
  eta: fc.option(fc.record({ at: fc.integer({ min: 20, max: 23 }).map(at), reported_at: fc.integer({ min: 0, max: 4 }).map(at) }), { nil: null }),
});
const shuffled = fc.array(eventOf, { maxLength: 12 }).chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.nat({ max: events.length })));

describe("tracking events are a set", () => {
  it("any order of arrival, in any two deliveries, ends the same", () => {
    fc.assert(fc.property(shuffled, ([events, other, cut]) => {
      const whole = mergeTrackingEvents([], events);
      const parts = mergeTrackingEvents(mergeTrackingEvents([], other.slice(0, cut)).events, other.slice(cut));
      expect(parts).toEqual(whole);
    }), { numRuns: 2_000 });
  });

  it("a replay changes nothing", () => {
    fc.assert(fc.property(shuffled, ([events, again]) => {
      const once = mergeTrackingEvents([], events);
      expect(mergeTrackingEvents(once.events, again)).toEqual(once);
      expect(mergeTrackingEvents(again, [...events, ...again])).toEqual(once);
    }), { numRuns: 2_000 });
  });
});

it("a late in-transit scan does not undo the delivery", () => {
  const merged = mergeTrackingEvents([scan(9, "delivered")], [scan(5, "in_transit"), scan(10, "in_transit")]);
  expect(merged).toMatchObject({ status: "delivered", status_at: at(9), delivered_at: at(9) });
});

it("the ETA is what was reported last, though its scan is old", () => {
  const first = scan(1, "in_transit", { eta: { at: at(50), reported_at: at(1) } });
  const corrected = { ...first, eta: { at: at(74), reported_at: at(3) } };
  expect(mergeTrackingEvents([corrected], [first])).toMatchObject({ eta: at(74), events: [corrected] });
});

it("the same scan told in another zone's time is the same scan", () => {
  const utc = scan(1, "in_transit");
  expect(mergeTrackingEvents([utc], [{ ...utc, occurred_at: "2026-01-01T02:00:00+01:00" }]).events).toHaveLength(1);
});

it("without a scan nothing is claimed", () => {
  expect(mergeTrackingEvents([], [])).toEqual({ events: [], status: null, status_at: null, reason: null, cause: null, eta: null, delivered_at: null, proof: null });
});

test("two scans of one minute, place and status are two when they say different things, and one when they say the same", () => {
  const said = (message: string): TrackingEvent => scan(1, "in_transit", { message });
  const { events } = mergeTrackingEvents([said("Arrived at facility")], [said("Processed at facility"), said("arrived at facility ")]);
  expect(events.map(({ message }) => message?.trim().toLowerCase()).sort()).toEqual(["arrived at facility", "processed at facility"]);
});

test("proof of delivery is kept with the place of the delivery, and what is told later is added", () => {
  const place = { city: "Lyon", state: null, zip: null, country: "FR" };
  const first = scan(9, "delivered", { place });
  const signed = scan(10, "delivered", { proof: { signed_by: "A. Martin", photo_url: null } });
  expect(mergeTrackingEvents([first], [signed]).proof).toEqual({ signed_by: "A. Martin", photo_url: null, place });
  expect(mergeTrackingEvents([first], [{ ...first, proof: { signed_by: null, photo_url: "https://p" } }]).proof).toEqual({ signed_by: null, photo_url: "https://p", place });
  expect(mergeTrackingEvents([first, signed], [scan(11, "returning")]).proof).toBeNull();
});

test("a second exception tells its own cause", () => {
  const merged = mergeTrackingEvents([], [scan(1, "exception", { reason: "weather_delay" }), scan(2, "exception", { reason: "held_by_customs" }), scan(3, "exception")]);
  expect(merged).toMatchObject({ status: "exception", status_at: at(1), cause: "customs" });
});
