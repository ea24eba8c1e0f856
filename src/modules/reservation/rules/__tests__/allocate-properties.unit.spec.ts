import fc from "fast-check";
import { allocate } from "../allocate";
import type { Demand } from "../demand";
import { times, type Quantity } from "../quantity";
import { addCosts, compareCosts, costsOf, type Costs } from "../sourcing/costs";
import type { SourceLocation } from "../sourcing/location";
import { CRITERIA, type Criterion } from "../sourcing/rule";
import type { Sourcing } from "../sourcing/sourcing";
import type { Level } from "../stock";
import { location, sourcingOf } from "./sourcing-of";

const RUNS = 500;
const ITEMS = ["cup", "tray", "lamp"];
const LOCATIONS = ["a", "b", "c", "d", "e"];
const ONE = 1_000_000n;
const DESTINATION = { country_code: "de", postal_code: "20457", latitude: null, longitude: null };

const units = (min: number, max: number) => fc.integer({ min, max }).map((n) => BigInt(n) * (ONE / 2n));
const part = fc.record({ inventory_item_id: fc.constantFrom(...ITEMS), required: fc.integer({ min: 1, max: 3 }).map((n) => BigInt(n) * ONE) });
const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: (p) => p.inventory_item_id });
const demands: fc.Arbitrary<Demand[]> = fc
  .array(fc.record({ quantity: units(1, 8), backorder: fc.boolean(), parts }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((line, n) => ({ ...line, line_item_id: `line-${n}`, variant_id: `variant-${n}` })));
const levels: fc.Arbitrary<Level[]> = fc.uniqueArray(
  fc.record({ inventory_item_id: fc.constantFrom(...ITEMS), location_id: fc.constantFrom(...LOCATIONS), available: units(-4, 30) }),
  { minLength: 4, maxLength: 15, selector: (level) => `${level.inventory_item_id} ${level.location_id}` }
);
const source: fc.Arbitrary<Partial<SourceLocation>> = fc.record({
  created_at: fc.constantFrom("2020-01-01", "2021-01-01"),
  fulfillment_set_ids: fc.constantFrom([], ["ships"]),
  country_code: fc.constantFrom("de", "fr", "us", null),
  postal_code: fc.constantFrom("20457", "20099", "80331", null),
  priority: fc.integer({ min: -2, max: 3 }),
  full: fc.boolean(),
  closed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  parcel_costs: fc.option(fc.integer({ min: 1, max: 9 }).map((n) => [{ country_code: null, postal_prefix: null, amount: n / 10 }])),
});
const sourcing = (criteria: fc.Arbitrary<Criterion[]>): fc.Arbitrary<Sourcing> =>
  fc.record({
    sources: fc.tuple(...LOCATIONS.map((id) => source.map((more) => location(id, more)))),
    criteria,
    ships: fc.constantFrom([], ["ships"]),
    left: fc.dictionary(fc.constantFrom(...ITEMS), units(0, 12)),
    preorders: fc.subarray(ITEMS, { maxLength: 1 }),
  }).map(({ sources, criteria: by, ships, left, preorders }) =>
    sourcingOf(sources, { criteria: by, sale: { destination: DESTINATION, fulfillment_set_ids: ships }, backorder_left: new Map(Object.entries(left)), preorders: new Set(preorders) })
  );
const anyCriteria = fc.shuffledSubarray([...CRITERIA]);

type Result = ReturnType<typeof allocate>;
type Asked = { asked: Demand[]; given: Level[]; by: Sourcing };
const always = (holds: (asked: Asked, result: Result) => void, criteria = anyCriteria) =>
  fc.assert(fc.property(demands, levels, sourcing(criteria), (asked, given, by) => holds({ asked, given, by }, allocate(asked, given, by))), { numRuns: RUNS });

const sum = (numbers: Quantity[]): Quantity => numbers.reduce((total, n) => total + n, 0n);
const needOf = (lines: Demand[], item: string) =>
  sum(lines.flatMap((line) => line.parts.filter((p) => p.inventory_item_id === item).map((p) => times(line.quantity, p.required))));
const at = (given: Level[], item: string, ids: string[]) => given.filter((l) => l.inventory_item_id === item && ids.includes(l.location_id));
const stocked = (given: Level[], item: string, ids: string[]) => sum(at(given, item, ids).map((l) => (l.available > 0n ? l.available : 0n)));

/** Tells from the definition alone whether the locations can serve all, with no more waiting than stock anywhere makes needed. */
function canServe({ asked, given, by }: Asked, ids: string[]): boolean {
  const all = by.candidates.map(({ id }) => id);
  return ITEMS.every((item) => {
    const need = needOf(asked, item);
    const beyond = need - stocked(given, item, all);
    if (beyond <= 0n) return stocked(given, item, ids) >= need;
    const firm = needOf(asked.filter((line) => !line.backorder), item);
    return (
      stocked(given, item, ids) === stocked(given, item, all) && firm <= stocked(given, item, all) &&
      beyond <= (by.backorder_left.get(item) ?? beyond) && at(given, item, ids).length > 0
    );
  });
}

const subsets = (ids: string[]): string[][] => ids.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);

function costOfSet({ asked, given, by }: Asked, ids: string[]): Costs {
  const wanted = ITEMS.filter((item) => needOf(asked, item) > 0n);
  const keepers = by.candidates.filter(({ id }) => wanted.some((item) => at(given, item, [id]).length));
  const stockAt = (id: string) => Number(sum(wanted.map((item) => stocked(given, item, [id]))));
  const yardstick = {
    sale: by.sale, mostStock: Math.max(...keepers.map(({ id }) => stockAt(id))), lowestPriority: Math.min(...keepers.map(({ priority }) => priority)),
  };
  return keepers.filter(({ id }) => ids.includes(id)).map((keeper) => costsOf(keeper, stockAt(keeper.id), by.criteria, yardstick)).reduce(addCosts, by.criteria.map(() => 0));
}

const usedBy = (result: Result) => [...new Set(result.allocations.map((a) => a.location_id))].sort();
const chosenBy = (result: Result) => result.decision.chosen.map((c) => c.location_id).sort();

describe(`allocation, whatever is asked of whatever is there, by any criteria (${RUNS} runs each)`, () => {
  it("serves everything exactly when some set of locations can", () => {
    always((asked, result) => {
      const all = asked.by.candidates.map(({ id }) => id);
      expect(result.shortages.length === 0).toBe(canServe(asked, all));
      expect(result.decision.chosen.length > 0).toBe(canServe(asked, all));
    });
  });

  it("chooses no set that costs more by the criteria than the best of all sets that can serve", () => {
    always((asked, result) => {
      if (result.shortages.length) return;
      const sets = subsets(LOCATIONS).filter((ids) => canServe(asked, ids.filter((id) => asked.by.candidates.some((c) => c.id === id))));
      const best = sets.map((ids) => costOfSet(asked, ids)).sort(compareCosts)[0]!;
      expect(costOfSet(asked, chosenBy(result))).toEqual(best);
    });
  });

  it("sends the fewest parcels when that leads", () => {
    const leading = anyCriteria.map((criteria): Criterion[] => ["fewest_splits", ...criteria.filter((c) => c !== "fewest_splits")]);
    always((asked, result) => {
      if (result.shortages.length) return;
      const all = asked.by.candidates.map(({ id }) => id);
      const fewest = Math.min(...subsets(all).filter((ids) => canServe(asked, ids)).map((ids) => ids.length));
      expect(usedBy(result)).toHaveLength(fewest);
    }, leading);
  });

  it("draws from every location that it chose, and from no other", () => {
    always((_, result) => {
      if (!result.shortages.length) expect(usedBy(result)).toEqual(chosenBy(result));
    });
  });

  it("gives one reason for every location, chosen or not", () => {
    always((_, { decision }) => {
      const told = [...decision.chosen, ...decision.passed_over].map((entry) => entry.location_id);
      expect(told.sort()).toEqual(LOCATIONS);
    });
  });

  it("does not depend on the order in which locations and levels come", () => {
    always(({ asked, given, by }, result) => {
      const again = allocate(asked, [...given].reverse(), { ...by, candidates: [...by.candidates].reverse() });
      expect(again.allocations).toEqual(result.allocations);
      expect(again.shortages).toEqual(result.shortages);
      expect(again.decision.chosen).toEqual(result.decision.chosen);
      const byId = (decision: Result["decision"]) => new Map(decision.passed_over.map((entry) => [entry.location_id, entry.because]));
      expect(byId(again.decision)).toEqual(byId(result.decision));
    });
  });

  it("never gives more than a level has, but for what waits; and no more waits than is nowhere in stock, within the limits", () => {
    always(({ asked, given, by }, { allocations, shortages }) => {
      for (const level of given) {
        const here = allocations.filter((a) => a.inventory_item_id === level.inventory_item_id && a.location_id === level.location_id);
        const drawn = sum(here.map((a) => a.quantity));
        if (drawn > (level.available > 0n ? level.available : 0n)) expect(here.some((a) => a.backorder)).toBe(true);
      }
      for (const item of ITEMS) {
        const drawn = sum(allocations.filter((a) => a.inventory_item_id === item).map((a) => a.quantity));
        const beyond = drawn - stocked(given, item, by.candidates.map(({ id }) => id));
        if (beyond > 0n) expect(beyond <= (by.backorder_left.get(item) ?? beyond)).toBe(true);
        if (!shortages.length && beyond <= 0n && !by.preorders.has(item)) {
          expect(allocations.filter((a) => a.inventory_item_id === item).every((a) => !a.backorder)).toBe(true);
        }
      }
      const mayWait = (line: string) => asked.find((demand) => demand.line_item_id === line)!.backorder;
      expect(allocations.every((a) => !a.backorder || mayWait(a.line_item_id) || by.preorders.has(a.inventory_item_id))).toBe(true);
      expect(allocations.every((a) => a.backorder || !by.preorders.has(a.inventory_item_id))).toBe(true);
    });
  });

  it("either serves a line in full, each part of it, or names it as short, with less than was asked", () => {
    always(({ asked }, { allocations, shortages }) => {
      for (const line of asked) {
        const mine = allocations.filter((a) => a.line_item_id === line.line_item_id);
        const short = shortages.find((s) => s.line_item_id === line.line_item_id);
        for (const item of ITEMS) {
          expect(sum(mine.filter((a) => a.inventory_item_id === item).map((a) => a.quantity))).toBe(short ? 0n : needOf([line], item));
        }
        if (short) expect(short.available >= 0n && short.available < short.requested).toBe(true);
      }
    });
  });

  it("makes one reservation per line, item and location, of something", () => {
    always((_, { allocations }) => {
      const keys = allocations.map((a) => `${a.line_item_id} ${a.inventory_item_id} ${a.location_id}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(allocations.every((a) => a.quantity > 0n)).toBe(true);
    });
  });
});
