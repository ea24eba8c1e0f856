import { fromMinor, toMinor } from "./minor-units";

type Payout = { amount: string; fees: string; difference: string; currency_code: string };

/** What a payout's lines came to before the provider took its fees ("103.20"). */
export function beforeFees({ amount, fees, difference, currency_code }: Payout): string {
  const minor = (text: string): bigint => toMinor(text, currency_code);
  return fromMinor(minor(amount) - minor(difference) + minor(fees), currency_code);
}
