import type { Params } from "../form";
import { text } from "../params";
import { within } from "../ranges";
import type { World } from "../world";
import { matching } from "./matching";
import type { Route } from "./route";

/** Payouts and the balance they are made of. */
export const payoutRoutes: Route[] = [
  { method: "get", path: "/v1/payouts", takes: "Payouts.PayoutListParams", answer: ({ world, params }) => {
    const matches = matching(params, "status", "destination");
    const arrives = within(params, "arrival_date");
    return world.store.payouts.page(params, (payout) => matches(payout) && arrives(payout.arrival_date));
  } },
  { method: "get", path: "/v1/payouts/:id", takes: "Payouts.PayoutRetrieveParams", answer: ({ world, id }) => world.store.payouts.get(id, "payout") },
  { method: "get", path: "/v1/balance_transactions", takes: "BalanceTransactions.BalanceTransactionListParams", answer: ({ world, params }) => {
    const matches = matching(params, "source", "type", "currency");
    const isPaidOut = paidOutWith(world, params);
    return world.store.balance.page(params, (transaction) => matches(transaction) && isPaidOut(transaction.id));
  } },
  { method: "get", path: "/v1/balance_transactions/:id", takes: "BalanceTransactions.BalanceTransactionRetrieveParams", answer: ({ world, id }) => world.store.balance.get(id) },
];

/** The filter `payout`, of automatic payouts only, which ours all are: https://docs.stripe.com/payouts/reconciliation */
function paidOutWith({ store }: World, params: Params): (transactionId: string) => boolean {
  const payout = text(params, "payout");
  if (!payout) return () => true;
  const { id } = store.payouts.get(payout, "payout");
  return (transactionId) => store.payoutOf.get(transactionId) === id;
}
