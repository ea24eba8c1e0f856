import { createHmac, timingSafeEqual } from "node:crypto";

const PURPOSE = "doorstep-case-address-v1";
/** 80 bits: nobody guesses the address of a case within the time that it lives. */
const MAC_LETTERS = 20;
const CASE = "dscase";

const macOf = (ulid: string, secret: string): string => createHmac("sha256", secret).update(`${PURPOSE}\n${ulid}`).digest("hex").slice(0, MAC_LETTERS);

/** Where a shopper's mail to their case goes: `case.<ulid>.<mac>@<domain>`, in small letters, for what passes mail on may change the case of letters. */
export function caseAddress(caseId: string, domain: string, secret: string): string {
  const ulid = caseId.slice(CASE.length + 1).toLowerCase();
  return `case.${ulid}.${macOf(ulid, secret)}@${domain}`;
}

/** The case that an address is of; null for any other, and for one that was not given out here. */
export function caseOfAddress(address: string, domain: string, secret: string): string | null {
  const [, ulid, mac, host] = /^case\.([0-9a-z]{26})\.([0-9a-f]{20})@(.+)$/.exec(address.trim().toLowerCase()) ?? [];
  if (!ulid || !mac || host !== domain.toLowerCase()) return null;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(ulid, secret))) ? `${CASE}_${ulid.toUpperCase()}` : null;
}
