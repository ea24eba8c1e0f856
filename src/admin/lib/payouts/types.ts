import type { PresentedPayout, PresentedPayoutLine } from "../../../workflows/payment-capture/payouts/payout-of";
import type { Told } from "../types";

export type Payout = Told<PresentedPayout>;
/** As our lists tell amounts: as Medusa does, in numbers. */
type InNumbers<T, Amounts extends keyof T> = Omit<T, Amounts> & Record<Amounts, number>;
export type ListedPayout = InNumbers<Payout, "amount" | "fees" | "difference">;
export type PayoutLine = InNumbers<Told<PresentedPayoutLine>, "amount" | "fee" | "net">;
