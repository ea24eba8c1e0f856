import { isLabelCode, numbersIn } from "../label-code";

/** What a scanner reads of a label, and the tracking number that is printed on it. */
const LABELS = [
  ["UPS", "1Z999AA10123456784", "1Z 999 AA1 01 2345 6784"],
  ["USPS, with the postcode before it", "420941049400111899223197428490", "9400 1118 9922 3197 4284 90"],
  ["FedEx Ground's 96 code", "9622001900000000000000776931234567", "776931234567"],
  ["DHL, in small letters", "jd014600003811554411", "JD014600003811554411"],
  ["a short number of an own courier", "A-17", "A17"],
] as const;

it.each(LABELS)("the label of %s is known by its barcode", (_carrier, code, number) => {
  expect(isLabelCode(code, number)).toBe(true);
  expect(numbersIn(code)).toContain(number.replace(/[^A-Z0-9]/g, ""));
});

it.each([
  ["another number", "1Z999AA10123456784", "1Z999AA10123456785"],
  ["a number that only begins it", "776931234567000000", "776931234567"],
  ["a short one that stands at its end by chance", "1Z999AA10123456784", "784"],
  ["nothing", "1Z999AA10123456784", ""],
  ["signs alone", "---", "--"],
])("%s is not the label's", (_what, code, number) => {
  expect(isLabelCode(code, number)).toBe(false);
});

it("a code as it was read stands for itself first, and no code asks for more than forty numbers", () => {
  expect(numbersIn(" ab-12 ")).toEqual(["ab-12", "AB12"]);
  expect(numbersIn("9".repeat(200)).length).toBeLessThanOrEqual(36);
});
