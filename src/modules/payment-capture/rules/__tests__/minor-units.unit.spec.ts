import fc from "fast-check";
import { chargeStep, decimalsOf, fromMinor, scaled, toCharged, toMinor } from "../minor-units";

it.each([["jpy", 0], ["eur", 2], ["USD", 2], ["kwd", 3]])("%s has %i decimals", (currency, decimals) => {
  expect(decimalsOf(currency)).toBe(decimals);
});

it.each([
  ["19.99", "eur", 1999n], ["0.1", "eur", 10n], ["5", "eur", 500n], ["0.005", "eur", 1n], ["1.2345", "kwd", 1235n],
  ["1999", "jpy", 1999n], ["1999.5", "jpy", 2000n], ["-2.50", "eur", -250n], [".5", "eur", 50n],
] as const)("%s %s is %s of the smallest unit", (text, currency, minor) => {
  expect(toMinor(text, currency)).toBe(minor);
});

it.each([[5n, "eur", "0.05"], [1999n, "jpy", "1999"], [7n, "kwd", "0.007"], [-250n, "eur", "-2.50"]] as const)(
  "%s of the smallest unit of %s is %s", (minor, currency, text) => {
    expect(fromMinor(minor, currency)).toBe(text);
  }
);

it("takes an amount there and back without loss, in every kind of currency", () => {
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 15n), fc.constantFrom("jpy", "eur", "kwd"), (minor, currency) => {
    expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor);
  }));
});

it("charges three-decimal currencies in steps of ten", () => {
  expect([chargeStep("kwd"), chargeStep("eur"), chargeStep("jpy")]).toEqual([10n, 1n, 1n]);
  expect([toCharged("12.345", "kwd"), toCharged("12.3446", "kwd"), toCharged("12.345", "eur"), toCharged("3705.9", "jpy")]).toEqual([12_350n, 12_340n, 1_235n, 3_706n]);
});

it.each(["", ".", "1e3", "12,5", "NaN"])("refuses %p, which is no decimal amount", (text) => {
  expect(() => scaled(text, 2)).toThrow("not a decimal amount");
});
