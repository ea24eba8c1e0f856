import { plainText } from "../plain-text";
import { transitOf } from "../transit-of";

it.each([
  ["  ring twice \u0007", "ring twice"],
  ["line one\r\nline two", "line one\nline two"],
  ["a\tb", "a b"],
  ["a\n\n\n\n\nb", "a\n\nb"],
  ["\u202Egnipeek\u202C", "gnipeek"],
  ["zero\u200Bwidth\uFEFF", "zerowidth"],
  ["\u0000\u001b[31mred", "[31mred"],
  ["für Zoë 🎁 שלום", "für Zoë 🎁 שלום"],
  [" \u0001 ", ""],
])("prints %j as %j", (given, printed) => {
  expect(plainText(given)).toBe(printed);
});

const general = { min: 1, max: 3 };
it("takes the days that a shipping option states, and trusts them more", () => {
  expect(transitOf({ transit_days: { min: 1, max: 1 } }, general)).toEqual({ days: { min: 1, max: 1 }, confidence: 0.8, source: "shipping_option" });
});

it.each([undefined, null, {}, { transit_days: null }, { transit_days: { min: 2 } }, { transit_days: { min: 3, max: 1 } }, { transit_days: { min: -1, max: 1 } }, { transit_days: { min: "1", max: "2" } }])(
  "takes the general days where an option states %j", (metadata) => {
    expect(transitOf(metadata, general)).toEqual({ days: general, confidence: 0.5, source: "plugin_options" });
  }
);

it("never ends a window before it begins", () => {
  expect(transitOf(null, { min: 4, max: 2 }).days).toEqual({ min: 4, max: 4 });
});
