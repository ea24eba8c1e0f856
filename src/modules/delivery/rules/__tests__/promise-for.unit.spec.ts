import fc from "fast-check";
import { DateTime } from "luxon";
import { dayAt, endOf, startOf } from "../day";
import { leaving, type Dispatch } from "../leaving";
import { promiseFor, type PromiseInput } from "../promise-for";

const WEEK = [1, 2, 3, 4, 5];
const NONE = new Set<string>();
const cutOffs = (days: number[], time: string) => Object.fromEntries(days.map((day) => [day, time]));
type More = { zone?: string; days?: number[]; cut_offs?: Dispatch["cut_offs"]; handling_days?: number; transit?: { min: number; max: number }; days_off?: string[]; there_off?: string[]; closures?: Dispatch["closures"]; carrier_days?: number[] };
const asked = (now: string, { zone = "Europe/Berlin", days = WEEK, transit = { min: 1, max: 3 }, ...more }: More = {}): PromiseInput => ({
  at: DateTime.fromISO(now, { zone }).toJSDate(),
  dispatch: { time_zone: zone, cut_offs: more.cut_offs ?? cutOffs(days, "14:00"), handling_days: more.handling_days ?? 0, days_off: new Set(more.days_off), closures: more.closures ?? [] },
  transit: () => ({ days: transit, way: { carrier_days: more.carrier_days ?? days, origin_off: new Set(more.days_off), destination_off: new Set(more.there_off ?? more.days_off) } }),
});
const promised = (now: string, more: More = {}) => {
  const { earliest, latest, order_by, leaves_on } = promiseFor(asked(now, more))!;
  const by = DateTime.fromJSDate(order_by, { zone: more.zone ?? "Europe/Berlin" });
  return { earliest, latest, leaves_on, by: by.toFormat("ccc d.M. HH:mm"), within: (order_by.getTime() - asked(now, more).at.getTime()) / 1000 };
};

// 2026-01-05 is a Monday.
it.each([
  ["before the cut-off", "2026-01-05T13:59:59", "2026-01-06", "2026-01-08", "Mon 5.1. 14:00"],
  ["at the cut-off's minute", "2026-01-05T14:00:00", "2026-01-07", "2026-01-09", "Tue 6.1. 14:00"],
  ["after the cut-off", "2026-01-05T18:00:00", "2026-01-07", "2026-01-09", "Tue 6.1. 14:00"],
  ["on Friday before the cut-off", "2026-01-09T10:00:00", "2026-01-12", "2026-01-14", "Fri 9.1. 14:00"],
  ["on Friday after the cut-off", "2026-01-09T15:00:00", "2026-01-13", "2026-01-15", "Mon 12.1. 14:00"],
  ["on Saturday", "2026-01-10T09:00:00", "2026-01-13", "2026-01-15", "Mon 12.1. 14:00"],
  ["on Sunday before midnight", "2026-01-11T23:59:59", "2026-01-13", "2026-01-15", "Mon 12.1. 14:00"],
  ["just after midnight", "2026-01-05T00:00:00", "2026-01-06", "2026-01-08", "Mon 5.1. 14:00"],
])("ordered %s (%s): from %s to %s, until %s", (_, now, earliest, latest, by) => {
  expect(promised(now)).toMatchObject({ earliest, latest, by });
});

it("handling days are working days before the parcel leaves", () => {
  expect(promised("2026-01-08T10:00", { handling_days: 2 })).toMatchObject({ leaves_on: "2026-01-12", earliest: "2026-01-13", latest: "2026-01-15" });
});

it("a parcel without transit arrives on the day it leaves", () => {
  expect(promised("2026-01-05T10:00", { transit: { min: 0, max: 0 } })).toMatchObject({ earliest: "2026-01-05", latest: "2026-01-05" });
});

it("works on the days the merchant works, each with its own cut-off", () => {
  expect(promised("2026-01-05T10:00", { days: [7], transit: { min: 1, max: 1 } })).toMatchObject({ earliest: "2026-01-18", by: "Sun 11.1. 14:00" });
  const saturdays = { cut_offs: { ...cutOffs(WEEK, "14:00"), 6: "11:00" }, carrier_days: [...WEEK, 6] };
  expect(promised("2026-01-09T15:00", saturdays)).toMatchObject({ leaves_on: "2026-01-10", earliest: "2026-01-12", by: "Sat 10.1. 11:00" });
  expect(promised("2026-01-10T11:00", saturdays)).toMatchObject({ leaves_on: "2026-01-12", by: "Mon 12.1. 14:00" });
});

it("the location's zone decides what day it is", () => {
  const at = (zone: string) => leaving(new Date("2026-01-05T23:30:00Z"), { ...asked("2026-01-05T00:00").dispatch, time_zone: zone })!.leaves_on;
  expect([at("Pacific/Auckland"), at("Europe/Berlin"), at("America/Los_Angeles")]).toEqual(["2026-01-06", "2026-01-06", "2026-01-06"]);
  expect(leaving(new Date("2026-01-05T21:30:00Z"), { ...asked("2026-01-05T00:00").dispatch, time_zone: "America/Los_Angeles" })!.leaves_on).toBe("2026-01-05");
});

describe("public holidays", () => {
  it("where it starts: nothing leaves", () => {
    expect(promised("2026-01-05T10:00", { days_off: ["2026-01-06"], there_off: [], handling_days: 1, transit: { min: 1, max: 1 } })).toMatchObject({ leaves_on: "2026-01-07", latest: "2026-01-08" });
    expect(promised("2026-01-06T10:00", { days_off: ["2026-01-06"], there_off: [] })).toMatchObject({ leaves_on: "2026-01-07", by: "Wed 7.1. 14:00" });
  });

  it("where it goes: nothing arrives, though it left", () => {
    expect(promised("2026-01-05T10:00", { there_off: ["2026-01-06", "2026-01-07"], transit: { min: 1, max: 1 } })).toMatchObject({ leaves_on: "2026-01-05", earliest: "2026-01-08" });
  });

  it("at either end stop it on its way; on the last day only the one where it arrives", () => {
    expect(promised("2026-01-05T10:00", { days_off: ["2026-01-06"], there_off: [], transit: { min: 1, max: 2 } })).toMatchObject({ earliest: "2026-01-06", latest: "2026-01-08" });
  });

  it("over the year's end: Christmas, New Year and the weekends between are no days on the way", () => {
    const off = ["2026-12-25", "2026-12-26", "2027-01-01"];
    expect(promised("2026-12-23T15:00", { days_off: off, handling_days: 1, transit: { min: 1, max: 3 } })).toMatchObject({ leaves_on: "2026-12-28", earliest: "2026-12-29", latest: "2026-12-31" });
    expect(promised("2026-12-30T15:00", { days_off: off, handling_days: 0, transit: { min: 1, max: 2 } })).toMatchObject({ leaves_on: "2026-12-31", earliest: "2027-01-04", latest: "2027-01-05" });
  });
});

it("a closure is no working day from its first day to its last", () => {
  expect(promised("2026-01-05T10:00", { closures: [{ from: "2026-01-05", to: "2026-01-16" }] })).toMatchObject({ leaves_on: "2026-01-19", by: "Mon 19.1. 14:00" });
});

it("who is closed for good promises nothing", () => {
  expect(promiseFor(asked("2026-01-05T10:00", { closures: [{ from: "2026-01-01", to: "2099-12-31" }] }))).toBeUndefined();
});

describe("when the clocks change", () => {
  const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
  it("an hour less is an hour less to order in (Berlin, 29 March 2026)", () => {
    expect(promised("2026-03-28T15:00", { days: EVERY_DAY }).within).toBe(22 * 3600);
  });
  it("an hour more is an hour more (25 October 2026)", () => {
    expect(promised("2026-10-24T15:00", { days: EVERY_DAY }).within).toBe(24 * 3600);
  });
  it("a day is as long as it is", () => {
    expect(endOf("2026-03-29", "Europe/Berlin").getTime() + 1 - startOf("2026-03-29", "Europe/Berlin").getTime()).toBe(23 * 3_600_000);
    expect(promised("2026-03-27T10:00", { days: EVERY_DAY, transit: { min: 2, max: 3 } })).toMatchObject({ earliest: "2026-03-29", latest: "2026-03-30" });
  });
  it("a cut-off in the hour that is skipped is taken as the hour it skips to", () => {
    expect(promised("2026-03-29T01:00", { days: EVERY_DAY, cut_offs: cutOffs(EVERY_DAY, "02:30") }).by).toBe("Sun 29.3. 03:30");
  });
});

it.each([["2026-01-05T13:59:59", 1], ["2026-01-05T13:00:00", 3600], ["2026-01-05T14:00:00", 86_400]])(
  "at %s it can still be had for %i seconds", (now, seconds) => {
    expect(promised(now).within).toBe(seconds);
  }
);

it("whenever an order is placed: the window is not over, and the same until its cut-off and not after", () => {
  const input = fc.record({
    at: fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
    zone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"),
    cutOff: fc.constantFrom("00:00", "02:30", "14:00", "23:59"),
    handling_days: fc.nat({ max: 5 }),
    transit: fc.record({ min: fc.nat({ max: 3 }), more: fc.nat({ max: 4 }) }).map(({ min, more }) => ({ min, max: min + more })),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  });
  fc.assert(fc.property(input, ({ at, zone, cutOff, handling_days, transit, days }) => {
    const of = (when: Date) => promiseFor({
      at: when, dispatch: { time_zone: zone, cut_offs: cutOffs(days, cutOff), handling_days, days_off: NONE, closures: [] },
      transit: () => ({ days: transit, way: { carrier_days: days, origin_off: NONE, destination_off: NONE } }),
    })!;
    const window = of(at);
    expect(window.order_by > at).toBe(true);
    expect(window.earliest <= window.latest && window.latest >= dayAt(at, zone) && window.leaves_on <= window.earliest).toBe(true);
    const later = (ms: number) => of(new Date(window.order_by.getTime() + ms));
    expect(later(-1)).toEqual(window);
    expect(later(0).order_by > window.order_by).toBe(true);
  }), { numRuns: 200 });
});
