import type { CaptureDTO, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { chargedIn } from "./exact";

export type PaymentWithMoves = PaymentDTO & { captures?: CaptureDTO[]; refunds?: RefundDTO[] };
/** In the currency's smallest unit, rounded as it is charged. `held` can still be captured. */
export type PaymentAmounts = { authorised: bigint; captured: bigint; refunded: bigint; held: bigint };

/** What became of one payment's money. */
export function amountsOf(payment: PaymentWithMoves): PaymentAmounts {
  const minor = (rows: object[]): bigint => chargedIn(rows, payment.currency_code);
  const [authorised, captured, refunded] = [minor([payment]), minor(payment.captures ?? []), minor(payment.refunds ?? [])];
  const left = authorised - captured;
  return { authorised, captured, refunded, held: isOver(payment) || left < 0n ? 0n : left };
}

/** The sum over all payments. */
export const inAll = (all: readonly PaymentAmounts[]): PaymentAmounts =>
  all.reduce(
    (sum, one) => ({ authorised: sum.authorised + one.authorised, captured: sum.captured + one.captured, refunded: sum.refunded + one.refunded, held: sum.held + one.held }),
    { authorised: 0n, captured: 0n, refunded: 0n, held: 0n }
  );

/** After a smaller last capture our Stripe provider notes that the rest was given back. */
export const isReleased = (data: unknown): boolean => (data as { released?: unknown } | null | undefined)?.released === true;

/** Noted when the bank's time for what was left of a partly captured payment was over. */
export const isLapsed = (data: unknown): boolean => (data as { lapsed?: unknown } | null | undefined)?.lapsed === true;

const isOver = ({ canceled_at, captured_at, data }: PaymentDTO): boolean => Boolean(canceled_at || captured_at || isReleased(data));
