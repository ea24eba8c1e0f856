import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Wanted } from "../../modules/reservation/ledger/take/request";
import { demandsOf, type CartLine } from "../../modules/reservation/rules/demand";
import { notFound, wrongState } from "../../shared/errors";
import { saleOf } from "./sale-of";
import { shopperOf } from "./shopper-of";

/** A cart as far as stock goes: as `findCart` reads it, or as core hands it to its completion's hook. */
export type StockCart = {
  id: string;
  completed_at?: unknown;
  sales_channel_id?: string | null;
  region?: { id?: string | null } | null;
  email?: string | null;
  customer?: { id?: string | null; has_account?: boolean | null } | null;
  shipping_address?: { country_code?: string | null; postal_code?: string | null; address_1?: string | null } | null;
  items?: (CartLine | null)[] | null;
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[] | null;
};

/**
 * One statement, since every hold, and every shopper who is too late, waits for it: `query.graph` over the same tables
 * takes ten times as long.
 */
const CART = `
  select c.id, c.completed_at, c.sales_channel_id, c.email, json_build_object('id', c.region_id) as region,
    (select row_to_json(u) from (select id, has_account from customer where id = c.customer_id) u) as customer,
    (select row_to_json(a) from (select country_code, postal_code, address_1 from cart_address where id = c.shipping_address_id) a) as shipping_address,
    (select json_agg(m) from (select shipping_option_id from cart_shipping_method where cart_id = c.id and deleted_at is null) m) as shipping_methods,
    (select json_agg(i) from (
      select l.id, l.variant_id, l.quantity::text, (select row_to_json(v) from (
        select v.manage_inventory, v.allow_backorder, (select json_agg(p) from (
          select p.inventory_item_id, p.required_quantity::text from product_variant_inventory_item p where p.variant_id = v.id and p.deleted_at is null) p) as inventory_items
        from product_variant v where v.id = l.variant_id and v.deleted_at is null) v) as variant
      from cart_line_item l where l.cart_id = c.id and l.deleted_at is null order by l.created_at, l.id) i) as items
  from cart c where c.id = ? and c.deleted_at is null`;

/** The cart as far as stock goes. @throws 404 when there is none, 409 when it was completed */
export async function openCart(container: MedusaContainer, cartId: string): Promise<StockCart> {
  const cart = await findCart(container, cartId);
  if (cart.completed_at) throw wrongState("cart", "completed", "nothing, its order has the stock");
  return cart;
}

/** The same for a cart in any state. @throws 404 */
export async function findCart(container: MedusaContainer, cartId: string): Promise<StockCart> {
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(CART, [cartId])) as { rows: StockCart[] };
  if (!rows[0]) throw notFound("cart", cartId);
  return rows[0];
}

/** What the cart wants from stock, for whom, and what decides where it comes from. */
export async function wantedBy(container: MedusaContainer, cart: StockCart): Promise<Wanted> {
  const lines = (cart.items ?? []).filter((item): item is CartLine => item !== null);
  return { cart_id: cart.id, demands: demandsOf(lines), ...(await saleOf(container, cart)), shopper: shopperOf(cart) };
}
