import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Sale } from "../../modules/reservation/rules/sourcing/location";
import type { StockCart } from "./cart-stock";

const FULFILLMENT_SETS = `
  select distinct z.fulfillment_set_id from shipping_option o join service_zone z on z.id = o.service_zone_id
  where o.deleted_at is null and z.deleted_at is null and o.id = any(?) order by 1`;

/** What decides where the cart's goods come from, and the same as one text by which a change is seen. */
export async function saleOf(container: MedusaContainer, cart: StockCart): Promise<{ sale: Sale; sourced_for: string }> {
  const sale = saleBy(cart, await setsOfShipping(container, cart));
  const { destination, ...sold } = sale;
  return { sale, sourced_for: JSON.stringify([...Object.values(sold), destination.country_code, destination.postal_code]) };
}

/** The same for shipping that belongs to these fulfilment sets. */
export const saleBy = (cart: StockCart, fulfillment_set_ids: string[]): Sale => ({
  sales_channel_id: cart.sales_channel_id ?? null,
  region_id: cart.region?.id ?? null,
  fulfillment_set_ids,
  destination: { country_code: cart.shipping_address?.country_code ?? null, postal_code: cart.shipping_address?.postal_code ?? null, latitude: null, longitude: null },
});

/** The fulfilment sets that the cart's chosen shipping belongs to. */
async function setsOfShipping(container: MedusaContainer, { shipping_methods }: StockCart): Promise<string[]> {
  const options = (shipping_methods ?? []).flatMap((method) => method?.shipping_option_id ?? []);
  if (!options.length) return [];
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(FULFILLMENT_SETS, [options])) as { rows: { fulfillment_set_id: string }[] };
  return rows.map((row) => row.fulfillment_set_id);
}
