import fc from "fast-check";
import { atLeastNone, decimal, dividedBy, isWhole, least, quantity, times } from "../quantity";

describe("a quantity of goods", () => {
  it.each([["1", 1_000_000n], [3, 3_000_000n], ["0.1", 100_000n], [0.3, 300_000n], ["-2.5", -2_500_000n], [1e-7, 0n], [1e21, 10n ** 27n], ["2.", 2_000_000n]])(
    "reads %s exactly", (given, expected) => expect(quantity(given as string | number)).toBe(expected)
  );

  it.each(["", "abc", "1,5", "1e3", "NaN"])("refuses %j, naming it", (given) => {
    expect(() => quantity(given)).toThrow(`"${given}" is not a quantity`);
  });

  it("prints without needless zeros", () => {
    expect([0n, 1_000_000n, 1_500_000n, -250_000n, 1n].map(decimal)).toEqual(["0", "1", "1.5", "-0.25", "0.000001"]);
  });

  it("reads back what it prints", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (units) => quantity(decimal(units)) === units));
  });

  it("counts parts and whole sets", () => {
    expect(times(quantity(3), quantity("0.1"))).toBe(quantity("0.3"));
    expect(dividedBy(quantity(7), quantity(2), true)).toBe(quantity(3));
    expect(dividedBy(quantity(7), quantity(2), false)).toBe(quantity("3.5"));
    expect([isWhole(quantity(2)), isWhole(quantity("2.5"))]).toEqual([true, false]);
    expect([least(1n, 2n), least(2n, 1n), atLeastNone(-1n), atLeastNone(1n)]).toEqual([1n, 1n, 0n, 1n]);
  });
});
