import { fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { ListedPayout, Payout } from "./types";

/** A payout of a list with its amounts as decimal texts, as a single one has them. */
export function exactly(payout: ListedPayout): Payout {
  const text = (amount: number): string => fromMinor(toMinor(String(amount), payout.currency_code), payout.currency_code);
  return { ...payout, amount: text(payout.amount), fees: text(payout.fees), difference: text(payout.difference) };
}
