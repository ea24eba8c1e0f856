import { newBalanceTransaction } from "../shapes/others";
import type { World } from "../world";

/** Books a movement on the account's balance and gives its transaction's id. */
export function moveBalance({ store, clock }: World, movement: Parameters<typeof newBalanceTransaction>[0]): string {
  return store.balance.add(newBalanceTransaction(movement, clock.seconds())).id;
}
