import fc from "fast-check";
import { chooseCover, costOf, type Offer } from "../sourcing/choose";
import { compareCosts } from "../sourcing/costs";

const RUNS = 300;

type Puzzle = { offers: Offer[]; needed: number[] };

/** Locations in the order of their costs that together have what is needed, often only just. */
const puzzle = (locations: number): fc.Arbitrary<Puzzle> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([items, criteria]) => {
    const offer = fc.record({ costs: fc.array(fc.nat(3), { minLength: criteria, maxLength: criteria }), gives: fc.array(fc.nat(4), { minLength: items, maxLength: items }) });
    return fc.tuple(fc.array(offer, { minLength: locations, maxLength: locations }), fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: items, maxLength: items }));
  }).map(([offers, shares]) => ({
    offers: offers.sort((a, b) => compareCosts(a.costs, b.costs)),
    needed: shares.map((share, i) => Math.ceil(share * offers.reduce((sum, { gives }) => sum + gives[i]!, 0))),
  }));

const covers = ({ offers, needed }: Puzzle, chosen: number[]) => needed.every((amount, i) => chosen.reduce((sum, n) => sum + offers[n]!.gives[i]!, 0) >= amount);
const every = (offers: Offer[]): number[][] =>
  offers.reduce<number[][]>((sets, _, n) => [...sets, ...sets.map((set) => [...set, n])], [[]]).filter((set) => set.length);
const firstDiffering = (a: number[], b: number[]) => a.map((n, i) => n - b[i]!).find((difference) => difference !== 0) ?? 0;

describe(`choosing the locations that together have everything (${RUNS} runs each)`, () => {
  it.each([3, 6, 10])("finds the very best set of %i: least cost, then fewest, then those that stand first", (locations) => {
    fc.assert(fc.property(puzzle(locations), (asked) => {
      const { offers } = asked;
      const best = every(offers).filter((set) => covers(asked, set))
        .sort((a, b) => compareCosts(costOf(offers, a), costOf(offers, b)) || a.length - b.length || firstDiffering(a, b))[0];
      expect(chooseCover(offers, asked.needed)).toEqual(best);
    }), { numRuns: RUNS });
  });

  it("still covers everything out of forty, by none that is not needed, nor one in whose place a cheaper one would do", () => {
    fc.assert(fc.property(puzzle(40), (asked) => {
      const { offers, needed } = asked;
      const chosen = chooseCover(offers, needed);
      expect(covers(asked, chosen)).toBe(true);
      for (const n of chosen) {
        const rest = chosen.filter((m) => m !== n);
        expect(covers(asked, rest)).toBe(false);
        for (let m = 0; m < n; m++) if (!chosen.includes(m)) expect(covers(asked, [...rest, m])).toBe(false);
      }
    }), { numRuns: RUNS });
  });
});
