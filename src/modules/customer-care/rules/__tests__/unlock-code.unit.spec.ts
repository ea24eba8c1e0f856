import { isCodeIn, unlockCodes, unlockedBy, type UnlockSide } from "../unlock-code";

const opens = (side: UnlockSide, told: string): boolean => {
  const codes = unlockCodes(side, told);
  return codes !== null && codes.told === codes.right;
};
const uk: UnlockSide = { postal_code: "SW1A 1AA", country_code: "gb", email: "a@b.example" };

test.each([
  ["as it is written", uk, "SW1A 1AA", true], ["without its space, small", uk, "sw1a1aa", true], ["another", uk, "SW1A 1AB", false], ["the email, where there is a code", uk, "a@b.example", false],
  ["nothing", uk, " - ", false],
  ["five digits of a US code", { postal_code: "94107-1234", country_code: "us" }, "94107", true], ["nine of one with five", { postal_code: "94107", country_code: "US" }, "94107 1234", true],
  ["four of it", { postal_code: "94107", country_code: "us" }, "9410", false], ["the start of another country's", { postal_code: "1010001", country_code: "jp" }, "10100", false],
  ["full-width digits", { postal_code: "101-0001", country_code: "jp" }, "１０１－０００１", true], ["Arabic digits", { postal_code: "11564", country_code: "sa" }, "١١٥٦٤", true],
  ["an email where there is no code", { postal_code: null, country_code: "ae", email: "Noor@Shop.example" }, " noor@shop.example ", true],
  ["another email", { postal_code: "", country_code: "ae", email: "noor@shop.example" }, "noor@shop.examples", false],
  ["anything where nothing is known", { postal_code: "-", email: null }, "", false],
] as const)("%s", (_, side, told, expected) => {
  expect(opens(side, told)).toBe(expected);
});

test("an order says by what it is unlocked", () => {
  expect([unlockedBy(uk), unlockedBy({ postal_code: " ", email: "a@b.example" }), unlockedBy({})]).toEqual(["postal_code", "email", null]);
});

test.each([
  ["a link with it", "https://track.example/3S/GB/SW1A1AA", uk, true], ["one written otherwise", "to=sw1a%201aa", uk, true], ["in words", "left at sw1a-1aa", uk, true],
  ["another", "SW1A 2AA", uk, false], ["where there is none", "anything", { postal_code: null }, false], ["of a US code the first five", "ZIP 94107", { postal_code: "94107-1234", country_code: "us" }, true],
] as const)("what tells the code: %s", (_, text, side, expected) => {
  expect(isCodeIn(text, side)).toBe(expected);
});
