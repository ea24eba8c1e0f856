import { toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { OrderPayment } from "./types";

export const SHARES = ["captured", "refunded", "held", "released"] as const;
export type Share = (typeof SHARES)[number];
type Amounts = Pick<OrderPayment, "authorised" | "captured" | "refunded" | "held" | "currency_code">;

/** Of what was authorised, in percent: what the shop keeps, what went back, what can still be captured, and what was let go. */
export function sharesOf({ authorised, captured, refunded, held, currency_code }: Amounts): Record<Share, number> {
  const [all, taken, back, left] = [authorised, captured, refunded, held].map((amount) => toMinor(amount, currency_code)) as [bigint, bigint, bigint, bigint];
  const kept = taken > back ? taken - back : 0n;
  const gone = all - taken - left;
  const whole = kept + back + left + (gone > 0n ? gone : 0n);
  const percent = (part: bigint): number => (part > 0n && whole > 0n ? Number((part * 10_000n) / whole) / 100 : 0);
  return { captured: percent(kept), refunded: percent(back), held: percent(left), released: percent(gone) };
}

/** Whether an amount is more than nothing. */
export const isSome = (amount: string): boolean => /[1-9]/.test(amount);
