import type { Shopper } from "../../modules/reservation/ledger/take/request";
import { addressKey, digest, emailOf } from "../../shared/shopper-keys";
import type { StockCart } from "./cart-stock";

/** Who the cart's shopper is, and where it goes, as far as it is known. A customer is known by the account, a guest by the email. */
export function shopperOf({ customer, email, shipping_address }: StockCart): Shopper {
  const is_guest = !customer?.has_account;
  const who = is_guest ? emailOf(email) : customer.id;
  return { is_guest, key: who ? digest(`${is_guest ? "guest" : "customer"}:${who}`) : null, address: addressKey(shipping_address) };
}
