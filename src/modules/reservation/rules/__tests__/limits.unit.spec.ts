import { hoardingOf, isLimited, type Limits } from "../limits";

const none = { carts: null, units: null };
const limits = (of: Partial<Limits>): Limits => ({ perShopper: none, perAddress: none, ...of });
const lines = (quantity: number) => [{ variant_id: "lamp", quantity }];
const holding = (carts: number, lamps: number) => ({ carts, units: new Map([["lamp", lamps]]) });

describe("limits against hoarding", () => {
  it("refuse one more cart than a shopper may hold, and say how many that are", () => {
    const of = limits({ perShopper: { carts: 2, units: null } });
    expect(hoardingOf(lines(1), of, { shopper: holding(1, 1) })).toBeUndefined();
    expect(hoardingOf(lines(1), of, { shopper: holding(2, 2) })).toEqual({ per: "shopper", limit: 2, held: 2, of: "carts" });
  });

  it("count the units of a variant over the other carts and this one", () => {
    const of = limits({ perShopper: { carts: null, units: 5 } });
    expect(hoardingOf(lines(2), of, { shopper: holding(1, 3) })).toBeUndefined();
    expect(hoardingOf([...lines(2), ...lines(1)], of, { shopper: holding(1, 3) })).toMatchObject({ of: "units", limit: 5, held: 3, variant_id: "lamp" });
    expect(hoardingOf(lines(6), of, {})).toMatchObject({ of: "units", held: 0 });
  });

  it("hold for an address too, whoever the shoppers are", () => {
    const of = limits({ perAddress: { carts: 1, units: null } });
    expect(hoardingOf(lines(1), of, { shopper: holding(9, 9), address: holding(1, 1) })).toMatchObject({ per: "address" });
  });

  it("are none unless they are set", () => {
    expect([isLimited(limits({})), isLimited(limits({ perAddress: { carts: 1, units: null } }))]).toEqual([false, true]);
    expect(hoardingOf(lines(99), limits({}), { shopper: holding(99, 99), address: holding(99, 99) })).toBeUndefined();
  });
});
