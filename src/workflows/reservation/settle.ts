import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderLine } from "../../modules/reservation/ledger/settle";
import { dueForClaim, graceOf } from "../../modules/reservation/rules/claims";
import { clock } from "../../shared/clock";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { undoDeadCompletion } from "./dead-completion";
import { reservationOf } from "./room";

const ORDER = `select o.id from order_cart c join "order" o on o.id = c.order_id and o.deleted_at is null where c.cart_id = ? and c.deleted_at is null`;

/** The id of the order that the cart became, if it has. */
export async function orderOfCart(container: MedusaContainer, cartId: string): Promise<string | undefined> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(ORDER, [cartId])) as { rows: { id: string }[] };
  return rows[0]?.id;
}

/** The order's lines as the stock room knows them. */
export const linesOf = (order: FollowedOrder): OrderLine[] =>
  order.items.map(({ id, variant_id, quantity }) => ({ id, variant_id: variant_id ?? null, quantity: Number(quantity) }));

/** Gives the order's lines the units that its cart keeps. True when there were any. */
export function settleOrder(container: MedusaContainer, cartId: string, order: FollowedOrder): Promise<boolean> {
  return reservationOf(container).settle(cartId, { id: order.id, canceled: Boolean(order.canceled_at), items: linesOf(order) });
}

/**
 * Looks at a claim: settles it, gives it back to the shopper's hold, or looks again later. A settled one goes back too
 * when its order is gone: core deleted it after a declined payment, and died before it told us.
 */
export async function lookAtClaim(container: MedusaContainer, holdId: string): Promise<void> {
  const [hold] = await reservationOf(container).listStockHolds({ id: holdId, state: ["claimed", "settled"] }, { take: 1 });
  if (!hold?.claimed_at || !hold.claimed_by) return;
  const orderId = await orderOfCart(container, hold.cart_id);
  if (hold.state === "settled") return orderId ? undefined : reservationOf(container).unclaim(holdId, hold.claimed_by);
  const claim = { claimed_at: new Date(hold.claimed_at), claimed_by: hold.claimed_by };
  const due = dueForClaim(claim, Boolean(orderId), clock.now(), graceOf(reservationOf(container).options.holds));
  if (due === "unclaim") {
    await undoDeadCompletion(container, hold.cart_id);
    return reservationOf(container).unclaim(holdId);
  }
  const order = due === "settle" && orderId ? await loadFollowedOrder(container, orderId) : undefined;
  if (order) await settleOrder(container, hold.cart_id, order);
  else await reservationOf(container).lookAgain(holdId);
}
