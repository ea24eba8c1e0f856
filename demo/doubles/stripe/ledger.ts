import type { StripeStore } from "./store";

/** One intent's money, in the currency's smallest unit. */
export type LedgerLine = { currency: string; authorised: number; captured: number; refunded: number; captures: number };

/** What the bank would say of an intent, from charges and balance; to check the store's own records against. */
export function ledgerOf(store: StripeStore, intentId: string): LedgerLine {
  const intent = store.intents.get(intentId);
  const charges = store.charges.all().filter((charge) => charge.payment_intent === intentId && charge.paid);
  const ids = new Set(charges.map((charge) => charge.id));
  const captures = store.balance.all().filter(({ type, source }) => type === "charge" && ids.has(String(source)));
  const refunds = store.refunds.all().filter((refund) => refund.payment_intent === intentId && refund.status !== "failed");
  return {
    currency: intent.currency, authorised: sum(charges), captured: sum(captures), refunded: sum(refunds), captures: captures.length,
  };
}

const sum = (rows: { amount: number }[]) => rows.reduce((total, row) => total + row.amount, 0);
