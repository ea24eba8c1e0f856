import fc from "fast-check";
import { allocate } from "../allocate";
import type { Demand } from "../demand";
import { times, type Quantity } from "../quantity";
import type { Level } from "../stock";

const ITEMS = ["cup", "tray", "lamp"];
const LOCATIONS = ["north", "south", "west"];
const ONE = 1_000_000n;

const units = (max: number) => fc.integer({ min: 0, max }).map((n) => BigInt(n) * (ONE / 2n));
const part = fc.record({ inventory_item_id: fc.constantFrom(...ITEMS), required: fc.integer({ min: 1, max: 3 }).map((n) => BigInt(n) * ONE) });
const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: (p) => p.inventory_item_id });
const demands: fc.Arbitrary<Demand[]> = fc
  .array(fc.record({ quantity: units(12).map((n) => n + ONE / 2n), backorder: fc.boolean(), parts }), { maxLength: 5 })
  .map((lines) => lines.map((line, n) => ({ ...line, line_item_id: `line-${n}`, variant_id: `variant-${n}` })));
const levels: fc.Arbitrary<Level[]> = fc.uniqueArray(
  fc.record({ inventory_item_id: fc.constantFrom(...ITEMS), location_id: fc.constantFrom(...LOCATIONS), available: fc.integer({ min: -6, max: 20 }).map((n) => BigInt(n) * (ONE / 2n)) }),
  { selector: (level) => `${level.inventory_item_id} ${level.location_id}` }
);

const sum = (numbers: Quantity[]): Quantity => numbers.reduce((total, n) => total + n, 0n);

describe("allocation, whatever is asked of whatever is there", () => {
  const always = (holds: (demands: Demand[], levels: Level[], result: ReturnType<typeof allocate>) => boolean) =>
    fc.assert(fc.property(demands, levels, (d, l) => holds(d, l, allocate(d, l, LOCATIONS))), { numRuns: 500 });

  it("never gives from a level more than it has, but for backorders", () => {
    always((_, given, { allocations }) =>
      given.every((level) => {
        const here = allocations.filter((a) => a.inventory_item_id === level.inventory_item_id && a.location_id === level.location_id);
        const firm = sum(here.filter((a) => !a.backorder).map((a) => a.quantity));
        return firm <= (level.available > 0n ? level.available : 0n);
      })
    );
  });

  it("either serves a line in full, each part of it, or names it as short", () => {
    always((asked, _, { allocations, shortages }) =>
      asked.every((line) => {
        const mine = allocations.filter((a) => a.line_item_id === line.line_item_id);
        const isShort = shortages.some((s) => s.line_item_id === line.line_item_id);
        const isFull = line.parts.every(
          (p) => sum(mine.filter((a) => a.inventory_item_id === p.inventory_item_id).map((a) => a.quantity)) === times(line.quantity, p.required)
        );
        return isShort ? mine.length === 0 : isFull;
      })
    );
  });

  it("calls a single line short exactly when all locations together have too little of a part", () => {
    const lone = fc.tuple(demands.filter((d) => d.length > 0).map((d) => [{ ...d[0]!, backorder: false }]), levels);
    fc.assert(fc.property(lone, ([[line], given]) => {
      const total = (item: string) => sum(given.filter((l) => l.inventory_item_id === item && l.available > 0n).map((l) => l.available));
      const enough = line!.parts.every((p) => total(p.inventory_item_id) >= times(line!.quantity, p.required));
      return allocate([line!], given, LOCATIONS).shortages.length === (enough ? 0 : 1);
    }), { numRuns: 500 });
  });

  it("names less as available than was asked, and never less than none", () => {
    always((_, __, { shortages }) => shortages.every((s) => s.available >= 0n && s.available <= s.requested));
  });

  it("makes one reservation per line, item and location", () => {
    always((_, __, { allocations }) => {
      const keys = allocations.map((a) => `${a.line_item_id} ${a.inventory_item_id} ${a.location_id}`);
      return new Set(keys).size === keys.length;
    });
  });
});
