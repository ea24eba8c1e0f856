import { TRACKING_CAUSES } from "../causes";
import { detectExceptions } from "../exceptions/detect";
import { reasonOf } from "../exceptions/reason";
import { SUGGESTIONS, suggestionFor } from "../exceptions/suggest";
import { EXCEPTION_KINDS, type ParcelSeen } from "../exceptions/types";
import { NO_PACE } from "../lane";
import { TRACKING_STATUSES } from "../types";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (ms: number): string => new Date(Date.UTC(2026, 0, 5, 8) + ms).toISOString();
const parcel = (more: Partial<ParcelSeen> = {}): ParcelSeen => ({
  status: "in_transit", status_at: at(0), cause: null, eta: null, promised_latest: null, label_at: at(-HOUR), delivered_at: null, first_scan_at: at(0), last_scan_at: at(0),
  attempts: 0, seen_in: null, countries: [], scanned_delivery: true, from_country: "DE", to_country: "DE", pace: NO_PACE, time_zone: "Europe/Berlin",
  limits: { stall_days: { domestic: 3, international: 7 }, hand_over_days: 3, lost_days: 14, collect_days: 5, too_fast_hours: 3 }, ...more,
});
const labelled = (more: Partial<ParcelSeen> = {}) => parcel({ status: "pre_transit", first_scan_at: null, last_scan_at: null, label_at: at(0), ...more });
const kinds = (given: ParcelSeen, ms: number) => detectExceptions(given, at(ms)).findings.map(({ kind }) => kind);
const found = (given: ParcelSeen, ms: number) => detectExceptions(given, at(ms)).findings[0]!;
const lookAt = (given: ParcelSeen, ms: number) => detectExceptions(given, at(ms)).look_at;
const PACE = { parcels: 40, transit_hours: 60, gap_hours: 30, fastest_hours: 20 };

describe("never handed over", () => {
  it.each([
    ["just bought", labelled(), 0, []], ["within the days", labelled(), 3 * DAY - 1, []], ["after them", labelled(), 3 * DAY, ["not_handed_over"]],
    ["unknown to the carrier", labelled({ status: null }), 4 * DAY, ["not_handed_over"]], ["scanned once", parcel(), 2 * DAY, []], ["no label's time", labelled({ label_at: null }), 90 * DAY, []],
  ])("%s", (_, given, ms, expected) => expect(kinds(given, ms)).toEqual(expected));
  it("is looked at when the days are over, and each day from then on", () => {
    expect(lookAt(labelled(), HOUR)).toBe(at(3 * DAY));
    expect(lookAt(labelled(), 4 * DAY)).toBe(at(5 * DAY));
  });
});

describe("stalled and lost", () => {
  it.each([
    ["domestic, within 3 days", parcel(), 3 * DAY - 1, []],
    ["domestic, after 3 days", parcel(), 3 * DAY, ["stall"]],
    ["abroad, after 3 days", parcel({ to_country: "FR" }), 3 * DAY, []],
    ["abroad, after 7 days", parcel({ to_country: "FR" }), 7 * DAY, ["stall"]],
    ["a lane whose parcels go 30 hours without a scan, after 30", parcel({ pace: PACE }), 30 * HOUR, ["stall"]],
    ["a lane with a scan each hour, before a day", parcel({ pace: { ...PACE, gap_hours: 1 } }), 23 * HOUR, []],
    ["a slow lane, after 9 days", parcel({ pace: { ...PACE, gap_hours: 240 } }), 9 * DAY, []],
    ["lost after 14 days", parcel(), 14 * DAY, ["lost"]],
    ["a slow lane is lost after twice its silence", parcel({ pace: { ...PACE, gap_hours: 240 } }), 19 * DAY, ["stall"]],
    ["and then it is", parcel({ pace: { ...PACE, gap_hours: 240 } }), 20 * DAY, ["lost"]],
    ["the carrier says lost", parcel({ status: "lost" }), 0, ["lost"]],
    ["waits at the pickup point", parcel({ status: "available_for_pickup", status_at: at(0) }), 4 * DAY, []],
    ["delivered", parcel({ status: "delivered", delivered_at: at(2 * DAY) }), 90 * DAY, []],
  ])("%s", (_, given, ms, expected) => expect(kinds(given, ms)).toEqual(expected));
  it("says of how many parcels the limit was learned", () => {
    expect(reasonOf(found(parcel({ pace: PACE }), 2 * DAY))).toBe("No scan for 2 days; nearly all of this lane's last 40 parcels had one within 1 day.");
    expect(reasonOf(found(parcel(), 4 * DAY))).toBe("No scan for 4 days; 3 days is the limit.");
  });
  it("is another matter after another scan", () => {
    expect(found(parcel(), 4 * DAY).episode).not.toBe(found(parcel({ last_scan_at: at(DAY) }), 5 * DAY).episode);
  });
});

describe("delayed", () => {
  const promised_latest = at(2 * DAY);
  it.each([
    ["no promise", parcel({ eta: at(9 * DAY) }), 0, []],
    ["expected within the promise", parcel({ promised_latest, eta: at(DAY) }), 0, []],
    ["expected later on the last promised day", parcel({ promised_latest, eta: at(2 * DAY + 5 * HOUR) }), 0, []],
    ["expected the day after", parcel({ promised_latest, eta: at(3 * DAY) }), 0, ["delay"]],
    ["not there when the promise ends", parcel({ promised_latest }), 2 * DAY, ["delay"]],
    ["not there, whatever was expected", parcel({ promised_latest, eta: at(DAY) }), 2 * DAY, ["delay"]],
    ["delivered late is over", parcel({ promised_latest, status: "delivered", delivered_at: at(5 * DAY) }), 6 * DAY, []],
    ["waiting to be collected past the promise", parcel({ promised_latest, status: "available_for_pickup", status_at: at(DAY) }), 3 * DAY, []],
    ["on its way back", parcel({ promised_latest, status: "returning" }), 3 * DAY, ["returning"]],
    ["lost", parcel({ promised_latest, status: "lost" }), 3 * DAY, ["lost"]],
  ])("%s", (_, given, ms, expected) => expect(kinds(given, ms)).toEqual(expected));
  it("tells the days where it goes", () => {
    const there = parcel({ promised_latest: "2026-01-08T07:59:59.999Z", eta: "2026-01-09T07:59:59.999Z", time_zone: "America/Los_Angeles" });
    expect(reasonOf(found(there, 0))).toBe("Expected 2026-01-08, 1 day after the promise of 2026-01-07.");
  });
  it("tells by how much, and is looked at when the promise ends", () => {
    expect(reasonOf(found(parcel({ promised_latest, eta: at(4 * DAY) }), 0))).toBe("Expected 2026-01-09, 2 days after the promise of 2026-01-07.");
    expect(reasonOf(found(parcel({ promised_latest }), 2 * DAY))).toBe("Promised until 2026-01-07, and not delivered.");
    expect(lookAt(parcel({ promised_latest }), 0)).toBe(promised_latest);
  });
});

describe("in the wrong country", () => {
  it.each([
    ["domestic, at home", parcel({ seen_in: "DE" }), []],
    ["domestic, abroad", parcel({ seen_in: "PL" }), ["wrong_country"]],
    ["to France, in a hub", parcel({ to_country: "FR", seen_in: "BE" }), []],
    ["to France, out for delivery in Belgium", parcel({ to_country: "FR", seen_in: "BE", status: "out_for_delivery" }), ["wrong_country"]],
    ["to France, delivered in Belgium", parcel({ to_country: "FR", seen_in: "BE", status: "delivered", delivered_at: at(2 * DAY) }), ["wrong_country"]],
    ["to France, delivered there", parcel({ to_country: "FR", seen_in: "FR", status: "delivered", delivered_at: at(2 * DAY) }), []],
    ["on its way back through anywhere", parcel({ seen_in: "PL", status: "returning" }), ["returning"]],
    ["the carrier says no country", parcel({ seen_in: null }), []],
  ])("%s", (_, given, expected) => expect(kinds(given, HOUR)).toEqual(expected));
});

describe("delivered too fast", () => {
  const delivered = (hours: number, more: Partial<ParcelSeen> = {}) => parcel({ status: "delivered", status_at: at(hours * HOUR), delivered_at: at(hours * HOUR), last_scan_at: at(hours * HOUR), ...more });
  it.each([
    ["2 hours after its first scan", delivered(2), ["too_fast"]],
    ["3 hours after", delivered(3), []],
    ["2 hours after its label, with no other scan", delivered(1, { first_scan_at: at(HOUR) }), ["too_fast"]],
    ["10 hours, abroad", delivered(10, { to_country: "FR" }), ["too_fast"]],
    ["9 hours on a lane where hardly any took under 20", delivered(9, { pace: PACE }), ["too_fast"]],
    ["11 hours there", delivered(11, { pace: PACE }), []],
    ["a person said so", delivered(1, { scanned_delivery: false }), []],
    ["the merchant doubts none", delivered(1, { limits: { ...parcel().limits, too_fast_hours: 0 } }), []],
  ])("%s", (_, given, expected) => expect(kinds(given, 12 * HOUR)).toEqual(expected));
  it("is over when nobody has complained for a week", () => {
    expect(lookAt(delivered(1), 2 * HOUR)).toBe(at(HOUR + 7 * DAY));
    expect(kinds(delivered(1), HOUR + 7 * DAY)).toEqual([]);
  });
});

describe("what the carrier tells", () => {
  it.each([
    ["a problem", parcel({ status: "exception" }), ["problem"]], ["a first attempt with nobody home", parcel({ status: "attempt_failed", cause: "nobody_home", attempts: 1 }), []],
    ["a second attempt", parcel({ status: "attempt_failed", cause: "nobody_home", attempts: 2 }), ["attempt_failed"]], ["a wrong address", parcel({ status: "attempt_failed", cause: "address", attempts: 1 }), ["attempt_failed"]],
    ["on its way back", parcel({ status: "returning" }), ["returning"]], ["back", parcel({ status: "returned" }), ["returning"]],
    ["delivered broken", parcel({ status: "delivered", delivered_at: at(2 * DAY), cause: "damaged" }), ["problem"]],
  ])("%s", (_, given, expected) => expect(kinds(given, HOUR)).toEqual(expected));
  it("what waits to be collected is a matter after some days", () => {
    const waiting = parcel({ status: "available_for_pickup", status_at: at(DAY) });
    expect([kinds(waiting, 5 * DAY), lookAt(waiting, 2 * DAY), kinds(waiting, 6 * DAY)]).toEqual([[], at(6 * DAY), ["uncollected"]]);
  });
  it.each([
    ["address", "check_address"], ["customs", "give_papers"], ["payment_due", "settle_charges"], ["damaged", "file_claim"], ["refused", "await_return"], ["weather", "tell_shopper"], ["held", "ask_carrier"], [null, "ask_carrier"],
  ] as const)("a problem of %s suggests to %s", (cause, suggestion) => expect(suggestionFor(found(parcel({ status: "exception", cause }), 0))).toBe(suggestion));
  it("what has come back is to be taken back", () => {
    expect([suggestionFor(found(parcel({ status: "returning" }), 0)), suggestionFor(found(parcel({ status: "returned" }), 0))]).toEqual(["await_return", "take_back"]);
  });
});

describe("whatever the state, cause and time", () => {
  const all = [null, ...TRACKING_STATUSES].flatMap((status) => [null, ...TRACKING_CAUSES].map((cause) => [status, cause] as const));
  it.each(all)("%s, %s: each kind at most once, gravest first, with words, a suggestion, and a time to look that has not come", (status, cause) => {
    for (const ms of [0, HOUR, 3 * DAY, 6 * DAY, 20 * DAY, 90 * DAY]) {
      for (const given of [parcel({ status, cause, attempts: 2, promised_latest: at(DAY), delivered_at: status === "delivered" ? at(HOUR) : null, seen_in: "PL" }), labelled({ status, cause })]) {
        const { findings, look_at } = detectExceptions(given, at(ms));
        const ranks = findings.map(({ kind }) => EXCEPTION_KINDS.indexOf(kind));
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
        for (const finding of findings) {
          expect(reasonOf(finding)).not.toMatch(/undefined|NaN|null/);
          expect(SUGGESTIONS).toContain(suggestionFor(finding));
        }
        if (look_at) expect(look_at > at(ms)).toBe(true);
      }
    }
  });
});
