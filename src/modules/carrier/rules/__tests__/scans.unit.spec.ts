import { etaOf } from "../eta-of";
import { countryOf, laneOf, NO_PACE, paceFrom } from "../lane";
import { readScans } from "../scans";
import type { TrackingEvent } from "../types";

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * HOUR).toISOString();
const scan = (hours: number, status: TrackingEvent["status"], country: string | null = null, id: string | null = null): TrackingEvent => ({
  provider_event_id: id, status, reason: null, occurred_at: at(hours), message: null, place: country ? { city: null, state: null, zip: null, country } : null, eta: null,
});

it("a label's data is no scan, and neither is what says nothing", () => {
  expect(readScans([scan(1, "pre_transit", "DE"), scan(2, null)])).toEqual({
    first_scan_at: null, last_scan_at: null, longest_gap_hours: null, attempts: 0, seen_in: null, countries: [], scanned_delivery: false,
  });
});

it("tells when it was seen, how long it was not, how often it was tried, and where it is", () => {
  expect(readScans([scan(1, "in_transit", "de"), scan(3, "attempt_failed", "GERMANY"), scan(30, "attempt_failed", "PR"), scan(31, "delivered")])).toEqual({
    first_scan_at: at(1), last_scan_at: at(31), longest_gap_hours: 27, attempts: 2, seen_in: "US", countries: ["DE", "US"], scanned_delivery: true,
  });
});

it.each([["hand:1", false], ["core:ful_1", false], ["trk_1:delivered", true], [null, true]])("a delivery told as %s was scanned by the carrier: %s", (id, scanned) => {
  expect(readScans([scan(1, "in_transit"), scan(2, "delivered", null, id)]).scanned_delivery).toBe(scanned);
});

it.each([["de", "DE"], [" GB ", "GB"], ["JE", "GB"], ["GU", "US"], ["Germany", null], ["", null], [null, null]])("%j is %s", (code, country) => expect(countryOf(code)).toBe(country));

it("a lane is a carrier's service between two countries", () => {
  expect([laneOf("UPS", "ups.Ground", "US", "CA"), laneOf("UPS", "ups.Ground", "US", null)]).toEqual(["ups|ups.ground|us|ca", "ups|ups.ground|us|"]);
});

it("a few parcels teach nothing", () => {
  const pace = { parcels: 19, transit_hours: 40, gap_hours: 10, fastest_hours: 9 };
  expect([paceFrom(null), paceFrom(pace), paceFrom({ ...pace, parcels: 20 })]).toEqual([NO_PACE, NO_PACE, { ...pace, parcels: 20 }]);
});

it.each([
  ["the carrier's word", { told: at(50), first_scan_at: at(0) }, { eta: at(50), eta_source: "carrier" }],
  ["else the lane's pace", { told: null, first_scan_at: at(0) }, { eta: at(40), eta_source: "lane" }],
  ["nothing before the first scan", { told: null, first_scan_at: null }, { eta: null, eta_source: null }],
  ["nothing once the lane's time is over", { told: null, first_scan_at: at(-60) }, { eta: null, eta_source: null }],
])("an ETA is %s", (_, given, expected) => {
  expect(etaOf({ ...given, pace: { parcels: 20, transit_hours: 40, gap_hours: 10, fastest_hours: 9 }, now: at(1) })).toEqual(expected);
});
