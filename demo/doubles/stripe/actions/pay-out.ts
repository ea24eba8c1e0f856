import type Stripe from "stripe";
import { newPayout } from "../shapes/payout";
import type { World } from "../world";
import { moveBalance } from "./balance";

type Transactions = Stripe.BalanceTransaction[];

/** Pays out all that is available, one payout a currency. What a currency owes waits for what it earns next. */
export function payOut(world: World): Stripe.Payout[] {
  const { store } = world;
  const waiting = store.balance.all().filter(({ id }) => !store.payoutOf.has(id));
  const currencies = [...new Set(waiting.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => payOutCurrency(world, currency, waiting.filter((row) => row.currency === currency)));
}

function payOutCurrency(world: World, currency: string, waiting: Transactions): Stripe.Payout[] {
  const amount = waiting.reduce((total, { net }) => total + net, 0);
  if (amount <= 0) return [];
  const payout = world.store.payouts.add(newPayout(amount, currency, world.clock.seconds()));
  const own = moveBalance(world, { kind: "payout", amount: -amount, currency, source: payout.id, description: "STRIPE PAYOUT" });
  payout.balance_transaction = own.id;
  // The payout's own transaction is listed with those it pays out, so that their nets come to nothing.
  for (const { id } of [...waiting, own]) world.store.payoutOf.set(id, payout.id);
  world.emit("payout.created", payout);
  arrive(world, payout);
  return [payout];
}

function arrive({ emit }: World, payout: Stripe.Payout): void {
  payout.status = "paid";
  payout.trace_id = { status: "supported", value: payout.id.slice(3, 18).toUpperCase() };
  emit("payout.paid", payout);
  payout.reconciliation_status = "completed";
  emit("payout.reconciliation_completed", payout);
}
