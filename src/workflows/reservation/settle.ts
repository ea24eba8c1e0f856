import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";
import { dueForClaim } from "../../modules/reservation/rules/claims";
import { clock } from "../../shared/clock";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";

const room = (container: MedusaContainer) => container.resolve<ReservationService>(RESERVATION);

/** The id of the order that the cart became, if it has. */
export async function orderOfCart(container: MedusaContainer, cartId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: cartId } });
  return (data[0] as { order_id: string } | undefined)?.order_id;
}

/** Gives the order's lines the units that its cart claimed. True when there was a claim. */
export function settleOrder(container: MedusaContainer, cartId: string, order: FollowedOrder): Promise<boolean> {
  return room(container).settle(cartId, {
    id: order.id,
    canceled: Boolean(order.canceled_at),
    items: order.items.map(({ id, variant_id, quantity }) => ({ id, variant_id: variant_id ?? null, quantity: Number(quantity) })),
  });
}

/** Looks at a claim: settles it, gives it back to the shopper's hold, or looks again later. */
export async function lookAtClaim(container: MedusaContainer, holdId: string): Promise<void> {
  const [hold] = await room(container).listStockHolds({ id: holdId, state: "claimed" }, { take: 1 });
  if (!hold?.claimed_at) return;
  const orderId = await orderOfCart(container, hold.cart_id);
  const [cart] = await container.resolve(Modules.CART).listCarts({ id: hold.cart_id }, { select: ["id", "completed_at"] });
  const claim = { claimed_at: new Date(hold.claimed_at), claimed_by: hold.claimed_by ?? "" };
  const due = dueForClaim(claim, { ordered: Boolean(orderId), completed: Boolean(cart?.completed_at) }, clock.now());
  if (due === "unclaim") return room(container).unclaim(holdId);
  const order = due === "settle" && orderId ? await loadFollowedOrder(container, orderId) : undefined;
  if (order) await settleOrder(container, hold.cart_id, order);
  else await room(container).lookAgain(holdId);
}
