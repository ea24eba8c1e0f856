import { missingParts } from "../missing-parts";
import { missingInAddress } from "../questions";
import { waitingReason, type WaitingSide } from "../waiting-reason";

const fine = { first_name: "Anna", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de" };
const reasonFor = (address: Parameters<typeof missingInAddress>[0]): string =>
  waitingReason({ total: 0, payment_statuses: [], address_missing: missingInAddress(address) } as unknown as WaitingSide)!.words;

test("what an address lacks is found again in the reason to wait", () => {
  expect(missingParts(reasonFor({ ...fine, address_1: " ", postal_code: null }))).toEqual(["street", "postal_code"]);
  expect(missingParts(reasonFor({}))).toEqual(["name", "street", "city", "postal_code", "country"]);
  expect(missingParts(reasonFor(null))).toEqual([]);
  expect(missingParts(null)).toEqual([]);
});
