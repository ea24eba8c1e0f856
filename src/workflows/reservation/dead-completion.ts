import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { CART_TRACE } from "./complete-cart-snapshot";

/** Orders that were made of the cart but never tied to it. */
const STRAY = `
  select o.id from "order" o left join order_cart c on c.order_id = o.id and c.deleted_at is null
  where o.deleted_at is null and c.order_id is null and o.metadata->>'${CART_TRACE}' = :cart`;

/**
 * Ties of the cart, and of its payment, to orders that are gone: core unties them first, so its undo did not come to its
 * end. Each row names the cart or the payment collection.
 */
const GONE = `
  select tie.* from (
    select c.order_id, c.cart_id, null as payment_collection_id from order_cart c where c.cart_id = :cart and c.deleted_at is null
    union all
    select p.order_id, null, p.payment_collection_id from cart_payment_collection q
      join order_payment_collection p on p.payment_collection_id = q.payment_collection_id and p.deleted_at is null
      where q.cart_id = :cart and q.deleted_at is null
  ) tie where not exists (select 1 from "order" o where o.id = tie.order_id and o.deleted_at is null)`;
type Tie = { order_id: string; cart_id: string | null; payment_collection_id: string | null };

const query = async <Row>(container: MedusaContainer, sql: string, cart: string): Promise<Row[]> =>
  ((await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(sql, { cart })) as { rows: Row[] }).rows;

/**
 * Undoes what a completion did that died between making the order and tying it to the cart, as core would have undone it:
 * nobody knows of that order, nobody paid for it, and the shopper's next attempt makes another.
 */
export async function undoDeadCompletion(container: MedusaContainer, cartId: string): Promise<void> {
  const stray = await query<{ id: string }>(container, STRAY, cartId);
  if (stray.length) await container.resolve(Modules.ORDER).deleteOrders(stray.map(({ id }) => id));
  await untieGoneOrders(container, cartId);
  await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: null });
}

/**
 * Unties the cart and its payment from orders that are gone, as when the database went away while core undid a completion:
 * core would take the cart for completed for ever and answer with no order, or refuse to tie the payment to another order.
 * True when the cart itself was tied to one.
 */
export async function untieGoneOrders(container: MedusaContainer, cartId: string): Promise<boolean> {
  const gone = await query<Tie>(container, GONE, cartId);
  const ties = gone.map(({ order_id, cart_id, payment_collection_id }) => ({
    [Modules.ORDER]: { order_id },
    ...(cart_id ? { [Modules.CART]: { cart_id } } : { [Modules.PAYMENT]: { payment_collection_id } }),
  }));
  if (ties.length) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(ties);
  return gone.some(({ cart_id }) => cart_id !== null);
}
