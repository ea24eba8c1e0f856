import { plainText } from "../plain-text";

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
