import { caseAddress, caseOfAddress } from "../case-address";
import { entityId } from "../entity-id";

const SECRET = "a secret of thirty-two characters";
const DOMAIN = "answers.shop.example";

it("the address of a case leads back to it, however its letters are written, and fits into a mailbox's name", () => {
  const id = entityId("dscase");
  const address = caseAddress(id, DOMAIN, SECRET);
  expect(address.split("@")[0]!.length).toBeLessThanOrEqual(64);
  for (const written of [address, address.toUpperCase(), ` ${address} `]) expect(caseOfAddress(written, DOMAIN, SECRET)).toBe(id);
});

it("an address that was not given out here leads nowhere: another case's, secret or domain, or none of ours", () => {
  const [one, other] = [caseAddress(entityId("dscase"), DOMAIN, SECRET), caseAddress(entityId("dscase"), DOMAIN, SECRET)];
  const swapped = [one.split(".").slice(0, 2).join("."), other.split(".").slice(2).join(".")].join(".");
  expect(caseOfAddress(swapped, DOMAIN, SECRET)).toBeNull();
  expect(caseOfAddress(one, DOMAIN, `${SECRET}!`)).toBeNull();
  expect(caseOfAddress(one, "answers.other.example", SECRET)).toBeNull();
  for (const stranger of ["", "case@", "help@answers.shop.example", one.replace(/^case/, "order"), one.slice(1)]) expect(caseOfAddress(stranger, DOMAIN, SECRET)).toBeNull();
});
