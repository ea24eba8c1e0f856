import { BigNumber } from "@medusajs/framework/utils";
import { decimalsOf, fromSmallestUnit, toSmallestUnit } from "../money";

const zero = ["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf"];
const three = ["bhd", "iqd", "jod", "kwd", "omr", "tnd"];
const two = ["usd", "eur", "gbp", "chf", "huf", "twd", "isk", "ugx"];

it.each(zero)("counts %s without decimals", (currency) => {
  expect(decimalsOf(currency)).toBe(0);
  expect(toSmallestUnit(500, currency)).toBe(500);
  expect(toSmallestUnit("499.5", currency)).toBe(500);
});

it.each(two)("counts %s with two decimals, in capitals too", (currency) => {
  expect(decimalsOf(currency.toUpperCase())).toBe(2);
  expect(toSmallestUnit(500, currency)).toBe(50_000);
});

it.each(three)("counts %s with three decimals, in steps of ten", (currency) => {
  expect(decimalsOf(currency)).toBe(3);
  expect(toSmallestUnit("5.124", currency)).toBe(5_120);
  expect(toSmallestUnit("5.125", currency)).toBe(5_130);
});

it.each(["isk", "ugx"])("sends %s in whole units, as two decimals", (currency) => {
  expect(toSmallestUnit("40.10", currency)).toBe(4_000);
  expect(toSmallestUnit("40.50", currency)).toBe(4_100);
});

it.each([
  ["19.99", 1_999], [19.99, 1_999], [0.1 + 0.2, 30], [1.005, 101], ["1.005", 101], ["1.0049", 100], [0, 0], ["99999999999.99", 9_999_999_999_999],
])("turns %s EUR into %s cents, rounding half up", (amount, cents) => {
  expect(toSmallestUnit(amount, "eur")).toBe(cents);
});

it("takes Medusa's own number types", () => {
  expect(toSmallestUnit(new BigNumber("12.34"), "eur")).toBe(1_234);
  expect(toSmallestUnit({ value: "12.34", precision: 20 }, "eur")).toBe(1_234);
});

it.each([-1, NaN, Infinity, "abc", "", "1e3", "-5", "99999999999999999"])("refuses %s as an amount", (amount) => {
  expect(() => toSmallestUnit(amount, "eur")).toThrow("must be a number from 0 up");
});

it("gives back every cent exactly", () => {
  for (let cents = 0; cents <= 20_000; cents++) expect(toSmallestUnit(fromSmallestUnit(cents, "eur"), "eur")).toBe(cents);
  expect(fromSmallestUnit(1_234, "eur").numeric).toBe(12.34);
  expect(fromSmallestUnit(500, "jpy").numeric).toBe(500);
  expect(fromSmallestUnit(5_120, "kwd").numeric).toBe(5.12);
});
