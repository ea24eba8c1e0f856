import { createHash } from "node:crypto";

/** Long enough to tell shoppers apart, and nothing that a list of them would give away. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** Letters and digits only, so that "1 Main St." and "1 main st" are one address. */
const plain = (text: string | null | undefined): string => (text ?? "").normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export const emailOf = (email: string | null | undefined): string | undefined => email?.trim().toLowerCase() || undefined;

type Address = { country_code?: string | null; postal_code?: string | null; address_1?: string | null } | null | undefined;

/** A digest of where goods go; null while that is not known. */
export const addressKey = (to: Address): string | null =>
  to?.address_1 ? digest(`address:${[to.country_code, to.postal_code, to.address_1].map(plain).join("|")}`) : null;
