import { createHash } from "node:crypto";
import type { Shopper } from "../../modules/reservation/ledger/take/request";
import type { StockCart } from "./cart-stock";

/** Long enough to tell shoppers apart, and nothing that a list of holds would give away. */
const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** Letters and digits only, so that "1 Main St." and "1 main st" are one address. */
const plain = (text: string | null | undefined): string => (text ?? "").normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Who the cart's shopper is, and where it goes, as far as it is known. A customer is known by the account, a guest by the email. */
export function shopperOf({ customer, email, shipping_address: to }: StockCart): Shopper {
  const is_guest = !customer?.has_account;
  const who = is_guest ? email?.trim().toLowerCase() : customer.id;
  const address = to?.address_1 ? [to.country_code, to.postal_code, to.address_1].map(plain).join("|") : null;
  return { is_guest, key: who ? digest(`${is_guest ? "guest" : "customer"}:${who}`) : null, address: address && digest(`address:${address}`) };
}
