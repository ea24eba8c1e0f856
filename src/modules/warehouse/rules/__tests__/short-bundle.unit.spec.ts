import fc from "fast-check";
import { shortBundle } from "../short-bundle";

const part = (id: string, required_quantity: number, bundles: number, more: object = {}) =>
  ({ id, required_quantity, quantity: bundles * required_quantity, picked_quantity: 0, packed_quantity: 0, short_quantity: 0, ...more });

describe("the parts of a bundle of which some could not be found", () => {
  it("stay behind with it: first what nobody picked, then what is put back", () => {
    const [cup, pot] = [part("cup", 2, 3, { picked_quantity: 5 }), part("pot", 1, 3, { picked_quantity: 2, short_quantity: 1 })];
    expect(shortBundle([cup, pot])).toMatchObject([{ line: cup, short_quantity: 2, picked_quantity: 4, put_back: 1 }]);
  });
  it("also of the short part itself, where a bundle takes several", () => {
    const [cup, pot] = [part("cup", 2, 2, { picked_quantity: 3, short_quantity: 1 }), part("pot", 1, 2)];
    expect(shortBundle([cup, pot])).toMatchObject([
      { line: cup, short_quantity: 2, picked_quantity: 2, put_back: 1 }, { line: pot, short_quantity: 1, picked_quantity: 0, put_back: 0 },
    ]);
  });
  it("and what is whole already is left", () => {
    expect(shortBundle([part("cup", 2, 2, { short_quantity: 2 }), part("pot", 1, 2, { short_quantity: 1 })])).toEqual([]);
    expect(shortBundle([part("cup", 2, 2), part("pot", 1, 2)])).toEqual([]);
  });
  it("what is left makes whole bundles, and no piece is lost, whatever was picked", () => {
    const counts = fc.record({ required: fc.integer({ min: 1, max: 4 }), picked: fc.double({ min: 0, max: 1, noNaN: true }), short: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(counts, { minLength: 2, maxLength: 4 }), (bundles, all) => {
      const parts = all.map(({ required, picked, short }, n) => {
        const quantity = bundles * required;
        const short_quantity = Math.floor(short * quantity);
        return part(String(n), required, bundles, { short_quantity, picked_quantity: Math.floor(picked * (quantity - short_quantity)) });
      });
      const changes = shortBundle(parts);
      const after = parts.map((one) => ({ ...one, put_back: 0, ...changes.find(({ line }) => line === one) }));
      const left = after.map(({ quantity, short_quantity, required_quantity }) => (quantity - short_quantity) / required_quantity);
      expect(new Set(left).size).toBe(1);
      expect(Number.isInteger(left[0])).toBe(true);
      for (const [n, one] of after.entries()) {
        expect(one.short_quantity).toBeGreaterThanOrEqual(parts[n]!.short_quantity);
        expect(one.picked_quantity + one.put_back).toBe(parts[n]!.picked_quantity);
        expect(one.picked_quantity + one.short_quantity).toBeLessThanOrEqual(one.quantity);
      }
    }));
  });
});
