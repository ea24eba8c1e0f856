import { persist } from "../persistent";
import type { Market } from "./market";

/** Stripe pays out all that has come so far and tells of it. */
export const payOut = ({ doubles }: Market): Promise<unknown> => Promise.resolve(doubles.stripe.bank.payOut());

/** Payouts of Stripe's that the store has not, or not whole, to the last cent. */
export async function missingPayouts({ doubles, rows }: Market): Promise<string[]> {
  const kept = await rows<{ reference: string }>("select reference from doorstep_payout where difference = 0 and deleted_at is null");
  const known = new Set(kept.map(({ reference }) => reference));
  return doubles.stripe.store.payouts.all().map(({ id }) => id).filter((id) => !known.has(id));
}

/** What the bookkeeper does who misses one. */
export async function fetchPayouts(market: Market): Promise<void> {
  await persist("to have all payouts", async () => {
    if (!(await missingPayouts(market)).length) return;
    await market.one.admin("POST", "/admin/doorstep/payouts/fetch", { since: new Date(0).toISOString() });
    throw new Error("they are being fetched");
  });
}
