import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { regionOf, type Place } from "../../modules/delivery/rules/zones";

type Address = { country_code: string | null; province: string | null; postal_code: string | null };
type Line = { id: string; requires_shipping: boolean; profile: string | null };
/** Where a cart goes, and which of its lines are sent at all. */
export type CartToDeliver = { destination: Place; lines: Line[] };

const CART = `
  select (select row_to_json(a) from (select country_code, province, postal_code from cart_address where id = c.shipping_address_id) a) as address,
    (select coalesce(json_agg(i), '[]') from (select l.id, l.requires_shipping,
       (select p.shipping_profile_id from product_shipping_profile p where p.product_id = l.product_id and p.deleted_at is null limit 1) as profile
     from cart_line_item l where l.cart_id = c.id and l.deleted_at is null order by l.created_at, l.id) i) as lines
  from cart c where c.id = ?`;

export async function cartToDeliver(container: MedusaContainer, cartId: string): Promise<CartToDeliver> {
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(CART, [cartId])) as { rows: [{ address: Address | null; lines: Line[] }] };
  const [{ address, lines }] = rows;
  return { destination: placeOf(address), lines: lines.filter((line) => line.requires_shipping) };
}

/** An address as a place. */
export const placeOf = (address: Partial<Address> | null | undefined): Place => ({
  country_code: address?.country_code?.toLowerCase() ?? null, region: regionOf(address?.country_code ?? null, address?.province), postal_code: address?.postal_code ?? null,
});
