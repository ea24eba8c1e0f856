import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CART_TRACE } from "./complete-cart-snapshot";

/** Orders that were made of the cart but never tied to it. */
const STRAY = `
  select o.id from "order" o left join order_cart c on c.order_id = o.id and c.deleted_at is null
  where o.deleted_at is null and c.order_id is null and o.metadata->>'${CART_TRACE}' = ?`;

/** Orders that the cart is tied to but that are gone: core unties them first, so its undo did not come to its end. */
const GONE = `
  select c.order_id as id from order_cart c where c.cart_id = ? and c.deleted_at is null
    and not exists (select 1 from "order" o where o.id = c.order_id and o.deleted_at is null)`;

async function ordersIn(container: MedusaContainer, sql: string, cartId: string): Promise<string[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(sql, [cartId])) as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/**
 * Undoes what a completion did that died between making the order and tying it to the cart, as core would have undone it:
 * nobody knows of that order, nobody paid for it, and the shopper's next attempt makes another.
 */
export async function undoDeadCompletion(container: MedusaContainer, cartId: string): Promise<void> {
  const stray = await ordersIn(container, STRAY, cartId);
  if (stray.length) await container.resolve(Modules.ORDER).deleteOrders(stray);
  await untieGoneOrder(container, cartId);
  await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null });
}

/**
 * Unties the cart from an order that is gone, as when the database went away while core undid a completion: core would
 * take the cart for completed for ever, and answer with no order. True when there was one.
 */
export async function untieGoneOrder(container: MedusaContainer, cartId: string): Promise<boolean> {
  const gone = await ordersIn(container, GONE, cartId);
  const ties = gone.map((order_id) => ({ [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id: cartId } }));
  if (ties.length) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(ties);
  return ties.length > 0;
}
