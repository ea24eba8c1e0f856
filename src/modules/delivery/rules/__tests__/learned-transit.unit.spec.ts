import fc from "fast-check";
import { learnedTransit, priorOf, type Learned } from "../learned-transit";
import { learnedFrom } from "../lanes";
import type { Transit } from "../transit-of";

const stated: Transit = { days: { min: 1, max: 3 }, confidence: 0.8, source: "table", carrier_days: [1, 2, 3, 4, 5] };
const lane = (all: number[], by_week_day: Record<string, number[]> = {}): Learned => ({ all, by_week_day });
const MONDAY = 1;

it("leaves the merchant's word where fewer than twenty parcels are known", () => {
  expect(learnedTransit(stated, [lane([0, 0, 0, 0, 19])], MONDAY)).toEqual(stated);
  expect(learnedTransit(stated, [undefined, undefined], MONDAY)).toEqual(stated);
});

it("follows the parcels once there are enough, and tells how sure that is", () => {
  expect(learnedTransit(stated, [lane([0, 0, 0, 0, 500])], MONDAY)).toMatchObject({ days: { min: 4, max: 4 }, source: "learned", confidence: 0.98 });
  const spread = learnedTransit(stated, [lane([0, 0, 400, 400, 200])], MONDAY);
  expect(spread.days).toEqual({ min: 2, max: 4 });
  expect(spread.confidence).toBeGreaterThanOrEqual(0.9);
});

it("leans on what was said while little is known: twenty late parcels widen the window, they do not replace it", () => {
  const { days } = learnedTransit(stated, [lane([0, 0, 0, 0, 0, 20])], MONDAY);
  expect(days.max).toBe(5);
  expect(days.min).toBeLessThan(5);
});

it("takes the zone's own parcels over the country's, and those of the same week day over both", () => {
  const country = lane([0, 0, 500]);
  expect(learnedTransit(stated, [country, lane([0, 0, 0, 0, 500])], MONDAY).days).toEqual({ min: 4, max: 4 });
  expect(learnedTransit(stated, [country, lane([0, 0, 0, 0, 5])], MONDAY).days).toEqual({ min: 2, max: 2 });
  const fridays = lane([0, 0, 400, 100], { 5: [0, 0, 0, 100] });
  expect(learnedTransit(stated, [fridays], 5).days).toEqual({ min: 3, max: 3 });
  expect(learnedTransit(stated, [fridays], MONDAY).days).toEqual({ min: 2, max: 3 });
});

it("is never certain", () => {
  expect(learnedTransit(stated, [lane([0, 0, 1_000_000])], MONDAY).confidence).toBe(0.99);
});

it.each([[{ min: 0, max: 0 }, 0.8], [{ min: 1, max: 3 }, 0.5], [{ min: 5, max: 9 }, 0.8]])("the days %j at %f as shares: as sure within, all told nearly one", (days, confidence) => {
  const shares = priorOf({ days, confidence });
  const sum = (part: readonly number[]) => part.reduce((all, share) => all + share, 0);
  expect(sum(shares.slice(days.min, days.max + 1))).toBeCloseTo(confidence, 6);
  expect(sum(shares)).toBeCloseTo(1, 6);
  expect(shares[days.max + 1]).toBeGreaterThan(shares[days.max + 2]!);
});

it("whatever the parcels did: the window holds what its confidence says of the blend, and no shorter one would", () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 15 }), (counts) => {
    const known = [...counts, 20];
    const { days, confidence } = learnedTransit(stated, [lane(known)], MONDAY);
    const total = known.reduce((sum, n) => sum + n, 0) + 10;
    const prior = priorOf(stated);
    const shares = prior.map((share, day) => (10 * share + (known[day] ?? 0)) / total);
    const held = (min: number, max: number) => shares.slice(min, max + 1).reduce((sum, share) => sum + share, 0);
    expect(held(days.min, days.max)).toBeGreaterThanOrEqual(confidence - 1e-9);
    expect(confidence).toBeGreaterThanOrEqual(0.9);
    const shorter = days.max - days.min;
    if (shorter > 0) for (let min = 0; min < shares.length; min += 1) expect(held(min, min + shorter - 1)).toBeLessThan(0.9);
  }));
});

it("parcels become a histogram, of all and by week day; what took longer than anything does is at its end", () => {
  expect(learnedFrom([{ week_day: 1, transit_days: 2, parcels: 3 }, { week_day: 5, transit_days: 2, parcels: 1 }, { week_day: 5, transit_days: 400, parcels: 1 }])).toMatchObject({
    by_week_day: { 1: [0, 0, 3], 5: expect.objectContaining({ 2: 1, 60: 1, length: 61 }) }, all: expect.objectContaining({ 2: 4, 60: 1 }),
  });
});
