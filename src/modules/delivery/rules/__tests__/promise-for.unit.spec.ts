import fc from "fast-check";
import { DateTime } from "luxon";
import { promiseFor, type PromiseInput } from "../promise-for";

const WEEK = [1, 2, 3, 4, 5];
const berlin = (iso: string): Date => DateTime.fromISO(iso, { zone: "Europe/Berlin" }).toJSDate();
const promised = (now: string, more: Partial<PromiseInput> = {}) => {
  const timeZone = more.timeZone ?? "Europe/Berlin";
  const window = promiseFor({
    now: DateTime.fromISO(now, { zone: timeZone }).toJSDate(), timeZone, cutOff: "14:00", handlingDays: 0,
    transitDays: { min: 1, max: 3 }, workingDays: WEEK, ...more,
  });
  const local = (d: Date) => DateTime.fromJSDate(d, { zone: timeZone });
  return { ...window, from: local(window.earliest).toISODate(), to: local(window.latest).toISODate(), by: local(window.orderBy).toFormat("ccc d.M. HH:mm") };
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
])("ordered %s (%s): from %s to %s, until %s", (_, now, from, to, by) => {
  expect(promised(now)).toMatchObject({ from, to, by });
});

it("handling days are working days before the parcel leaves", () => {
  expect(promised("2026-01-08T10:00", { handlingDays: 2 })).toMatchObject({ from: "2026-01-13", to: "2026-01-15" });
});

it("a parcel without transit arrives on the day it leaves", () => {
  expect(promised("2026-01-05T10:00", { transitDays: { min: 0, max: 0 } })).toMatchObject({ from: "2026-01-05", to: "2026-01-05" });
});

it("works on the days the merchant works", () => {
  expect(promised("2026-01-05T10:00", { workingDays: [7], transitDays: { min: 1, max: 1 } })).toMatchObject({ from: "2026-01-18", by: "Sun 11.1. 14:00" });
});

it("the warehouse's zone decides what day it is", () => {
  const now = new Date("2026-01-05T23:30:00Z");
  const at = (timeZone: string) => promiseFor({ now, timeZone, cutOff: "14:00", handlingDays: 0, transitDays: { min: 0, max: 0 }, workingDays: WEEK });
  expect(at("Pacific/Auckland").earliest.toISOString()).toBe("2026-01-05T11:00:00.000Z");
  expect(at("Europe/Berlin").earliest.toISOString()).toBe("2026-01-05T23:00:00.000Z");
  expect(at("America/Los_Angeles").earliest.toISOString()).toBe("2026-01-06T08:00:00.000Z");
});

describe("when the clocks change", () => {
  const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
  it("an hour less is an hour less to order in (Berlin, 29 March 2026)", () => {
    expect(promised("2026-03-28T15:00", { workingDays: EVERY_DAY }).orderWithin).toBe(22 * 3600);
  });
  it("an hour more is an hour more (25 October 2026)", () => {
    expect(promised("2026-10-24T15:00", { workingDays: EVERY_DAY }).orderWithin).toBe(24 * 3600);
  });
  it("days still begin and end at midnight", () => {
    const { earliest, latest } = promised("2026-03-27T10:00", { workingDays: EVERY_DAY, transitDays: { min: 2, max: 3 } });
    expect([earliest, latest]).toEqual([berlin("2026-03-29T00:00"), berlin("2026-03-30T23:59:59.999")]);
  });
  it("a cut-off in the hour that is skipped is taken as the hour it skips to", () => {
    expect(promised("2026-03-29T01:00", { workingDays: EVERY_DAY, cutOff: "02:30" }).by).toBe("Sun 29.3. 03:30");
  });
});

it.each([["2026-01-05T13:59:59", 1], ["2026-01-05T13:00:00", 3600], ["2026-01-05T14:00:00", 86_400]])(
  "at %s it can still be had for %i seconds", (now, seconds) => {
    expect(promised(now).orderWithin).toBe(seconds);
  }
);

it("whenever an order is placed: the window is not over, and the same until its cut-off and not after", () => {
  const input = fc.record({
    now: fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"),
    cutOff: fc.constantFrom("00:00", "02:30", "14:00", "23:59"),
    handlingDays: fc.nat({ max: 5 }),
    transitDays: fc.record({ min: fc.nat({ max: 3 }), more: fc.nat({ max: 4 }) }).map(({ min, more }) => ({ min, max: min + more })),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  });
  fc.assert(fc.property(input, (asked) => {
    const window = promiseFor(asked);
    expect(window.orderBy > asked.now && window.orderWithin > 0).toBe(true);
    expect(window.earliest < window.latest && window.latest > asked.now).toBe(true);
    const later = (ms: number) => promiseFor({ ...asked, now: new Date(window.orderBy.getTime() + ms) });
    expect(later(-1)).toMatchObject({ earliest: window.earliest, latest: window.latest, orderWithin: 1 });
    expect(later(0).orderBy > window.orderBy).toBe(true);
  }), { numRuns: 200 });
});
