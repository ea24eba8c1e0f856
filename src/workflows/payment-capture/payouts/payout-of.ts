import type { MedusaContainer } from "@medusajs/framework/types";
import type { PayoutLineRow, PayoutRow } from "../../../modules/payment-capture/types";
import { notFound } from "../../../shared/errors";
import { decimalOf } from "../exact";
import { paymentCaptureOf } from "../room";

export const PAYOUT_FIELDS = [
  "id", "provider_id", "reference", "state", "currency_code", "amount", "fees", "made_at", "arrives_at", "failure", "told", "difference",
];
export const PAYOUT_LINE_FIELDS = [
  "id", "payout_id", "reference", "kind", "amount", "fee", "net", "happened_at", "description", "payment_reference", "order_id", "display_id",
];

/** Amounts are decimal texts in the payout's currency ("-19.90"). */
export type PresentedPayout = Pick<PayoutRow, "id" | "provider_id" | "reference" | "state" | "currency_code" | "failure" | "told"> & {
  made_at: Date; arrives_at: Date; amount: string; fees: string; difference: string;
};
export type PresentedPayoutLine = Pick<PayoutLineRow, "id" | "reference" | "kind" | "description" | "payment_reference" | "order_id" | "display_id"> & {
  happened_at: Date; amount: string; fee: string; net: string;
};

/** @throws 404 */
export async function payoutOf(container: MedusaContainer, id: string): Promise<PresentedPayout> {
  const [row] = await paymentCaptureOf(container).listPayouts({ id }, { take: 1 });
  if (!row) throw notFound("payout", id);
  return presentPayout(row as PayoutRow);
}

/** All lines of a payout in this currency, the oldest first. */
export async function payoutLinesOf(container: MedusaContainer, payoutId: string, currency: string): Promise<PresentedPayoutLine[]> {
  const lines = await paymentCaptureOf(container).listPayoutLines({ payout_id: payoutId }, { order: { happened_at: "ASC", reference: "ASC" }, take: null as never });
  return (lines as unknown as PayoutLineRow[]).map((line) => presentLine(line, currency));
}

export function presentPayout(row: PayoutRow): PresentedPayout {
  const { id, provider_id, reference, state, currency_code, failure, told, made_at, arrives_at } = row;
  const amount = (field: string): string => decimalOf(row, field, currency_code);
  return {
    id, provider_id, reference, state, currency_code, failure, told, made_at: new Date(made_at), arrives_at: new Date(arrives_at),
    amount: amount("amount"), fees: amount("fees"), difference: amount("difference"),
  };
}

function presentLine(row: PayoutLineRow, currency: string): PresentedPayoutLine {
  const { id, reference, kind, description, payment_reference, order_id, display_id, happened_at } = row;
  const amount = (field: string): string => decimalOf(row, field, currency);
  return {
    id, reference, kind, description, payment_reference, order_id, display_id, happened_at: new Date(happened_at),
    amount: amount("amount"), fee: amount("fee"), net: amount("net"),
  };
}
