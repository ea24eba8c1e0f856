import fc from "fast-check";
import { CarrierError } from "../adapters/carrier-error";
import { fromSmallestUnit, toSmallestUnit } from "../money";

it.each([["5.93", "USD", 593], ["0.1", "usd", 10], ["7", "EUR", 700], ["33.105", "USD", 3311], ["1200.00", "JPY", 1200], ["12.5", "JPY", 13], ["1.2345", "KWD", 1235]])(
  "%s %s is %i of the smallest unit", (text, currency, amount) => {
    expect(toSmallestUnit(text, currency)).toBe(amount);
  });

it("no amount is changed on its way out and back", () => {
  fc.assert(fc.property(fc.nat(), fc.constantFrom("usd", "jpy", "kwd"), (amount, currency_code) => {
    expect(toSmallestUnit(fromSmallestUnit({ amount, currency_code }), currency_code)).toBe(amount);
  }));
});

it("what is no amount is refused", () => {
  for (const text of ["", "abc", "-1", "1e3", "1,50"]) expect(() => toSmallestUnit(text, "USD")).toThrow(CarrierError);
});
