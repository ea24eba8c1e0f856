/** By what a shopper shows that an order is theirs. */
export type UnlockBy = "postal_code" | "email";
export type UnlockSide = { postal_code?: string | null; country_code?: string | null; email?: string | null };

/** Digits of any script, and full-width letters, as plain ones; without what people write between them. */
const plain = (text: string): string =>
  text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => String(digitOf(digit))).toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Unicode has the ten digits of each script in a row, from a code point that is one after a non-digit. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** The last four of a US code name a street, which hardly anybody knows of their own. */
const postalCode = (code: string, country: string | null | undefined): string =>
  country?.toLowerCase() === "us" ? plain(code).slice(0, 5) : plain(code);

/** By what an order is unlocked; null where nothing is known of its shopper. */
export const unlockedBy = ({ postal_code, email }: UnlockSide): UnlockBy | null =>
  postal_code && plain(postal_code) ? "postal_code" : email?.trim() ? "email" : null;

/** What is told and what must be told, to be compared as they stand; null where nothing unlocks the order. */
export function unlockCodes(side: UnlockSide, told: string): { told: string; right: string } | null {
  switch (unlockedBy(side)) {
    case "postal_code": return { told: postalCode(told, side.country_code), right: postalCode(side.postal_code!, side.country_code) };
    case "email": return { told: told.trim().toLowerCase(), right: side.email!.trim().toLowerCase() };
    default: return null;
  }
}

const decoded = (text: string): string => text.replace(/%[0-9a-f]{2}/gi, (byte) => String.fromCharCode(parseInt(byte.slice(1), 16)));

/** Whether a text, or an address of the web, tells the postal code, however it is written in it. */
export function isCodeIn(text: string, side: Pick<UnlockSide, "postal_code" | "country_code"> | null): boolean {
  const code = side?.postal_code ? postalCode(side.postal_code, side.country_code) : "";
  return code !== "" && plain(decoded(text)).includes(code);
}
