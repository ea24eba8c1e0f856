import type Stripe from "stripe";
import { chargeFee } from "../fees";
import { newBalanceTransaction, type Movement } from "../shapes/balance-transaction";
import type { World } from "../world";

/** Books a movement on the account's balance. */
export function moveBalance({ store, clock }: World, movement: Movement): Stripe.BalanceTransaction {
  return store.balance.add(newBalanceTransaction(movement, clock.seconds()));
}

/** Books a captured amount, less Stripe's fee, and names it on the charge. */
export function bookCapture(world: World, charge: Stripe.Charge, amount: number): void {
  const { currency, id: source, description } = charge;
  const fee = chargeFee(amount, currency);
  charge.balance_transaction = moveBalance(world, { kind: "charge", amount, currency, source, fee, ...(description && { description }) }).id;
}
