import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CART_TRACE } from "./complete-cart-snapshot";

/** Orders that were made of the cart but never tied to it. */
const STRAY = `
  select o.id from "order" o left join order_cart c on c.order_id = o.id and c.deleted_at is null
  where o.deleted_at is null and c.order_id is null and o.metadata->>'${CART_TRACE}' = ?`;

/**
 * Undoes what a completion did that died between making the order and tying it to the cart, as core would have undone it:
 * nobody knows of that order, nobody paid for it, and the shopper's next attempt makes another.
 */
export async function undoDeadCompletion(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(STRAY, [cartId])) as { rows: { id: string }[] };
  if (rows.length) await container.resolve(Modules.ORDER).deleteOrders(rows.map((row) => row.id));
  await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null });
}
