import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SourceLocation } from "../../modules/reservation/rules/sourcing/location";
import { sourcesFor, type Sourcing } from "../../modules/reservation/rules/sourcing/sourcing";
import type { StockCart } from "./cart-stock";

/** One statement, since every completion waits for it: `query.graph` over the same four tables takes four times as long. */
const LOCATIONS = `
  select l.id, l.name, l.created_at,
    array(select s.sales_channel_id from sales_channel_stock_location s where s.stock_location_id = l.id and s.deleted_at is null) as sales_channel_ids,
    array(select f.fulfillment_set_id from location_fulfillment_set f where f.stock_location_id = l.id and f.deleted_at is null) as fulfillment_set_ids
  from stock_location l where l.deleted_at is null`;

const FULFILLMENT_SETS = `
  select distinct z.fulfillment_set_id from shipping_option o join service_zone z on z.id = o.service_zone_id
  where o.deleted_at is null and z.deleted_at is null and o.id = any(?)`;

type Location = Pick<SourceLocation, "id" | "name" | "created_at" | "sales_channel_ids" | "fulfillment_set_ids">;

const PLAIN = {
  country_code: null, postal_code: null, latitude: null, longitude: null, priority: 0, closed: false, full: false, parcel_costs: null,
};

/** How the cart is sourced: by the default criteria, from the locations that may serve it. */
export async function sourcingOf(container: MedusaContainer, cart: StockCart): Promise<Sourcing> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const options = (cart.shipping_methods ?? []).flatMap((method) => method?.shipping_option_id ?? []);
  const [locations, sets] = await Promise.all([
    rowsOf<Location>(knex, LOCATIONS),
    options.length ? rowsOf<{ fulfillment_set_id: string }>(knex, FULFILLMENT_SETS, [options]) : [],
  ]);
  const sale = {
    sales_channel_id: cart.sales_channel_id ?? null,
    region_id: null,
    fulfillment_set_ids: sets.map((set) => set.fulfillment_set_id),
    destination: { country_code: null, postal_code: null, latitude: null, longitude: null },
  };
  return { ...sourcesFor([], locations.map((location) => ({ ...PLAIN, ...location })), sale), backorder_left: new Map(), preorders: new Set() };
}

async function rowsOf<Row>(knex: Knex, sql: string, values: string[][] = []): Promise<Row[]> {
  const { rows } = (await knex.raw(sql, values)) as { rows: Row[] };
  return rows;
}
