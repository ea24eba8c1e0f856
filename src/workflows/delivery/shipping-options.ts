import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { each, EACH } from "../../shared/sql-values";

/** A shipping option as far as dates go; `location_id` is where its fulfilment set stands. */
export type OptionToPromise = {
  id: string; data: { service?: unknown } | null; metadata: unknown; shipping_profile_id: string | null; fulfillment_set_id: string; location_id: string | null;
  /** The shopper collects it there. */
  is_pickup: boolean;
};

/** One statement; an option that was deleted since an order chose it is still what was chosen. */
const OPTIONS = `
  select o.id, o.data, o.metadata, o.shipping_profile_id, z.fulfillment_set_id, s.type = 'pickup' as is_pickup,
    (select f.stock_location_id from location_fulfillment_set f where f.fulfillment_set_id = s.id and f.deleted_at is null limit 1) as location_id
  from shipping_option o join service_zone z on z.id = o.service_zone_id join fulfillment_set s on s.id = z.fulfillment_set_id where o.id = any(${EACH})`;

/** The options of these ids, in their order. */
export async function optionsToPromise(container: MedusaContainer, ids: readonly string[]): Promise<OptionToPromise[]> {
  if (!ids.length) return [];
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(OPTIONS, [each(ids)])) as { rows: OptionToPromise[] };
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** What a choice is known by where days are looked up: the option itself, then the carrier's service that it names. */
export const servicesOf = ({ id, data }: Pick<OptionToPromise, "id" | "data">): string[] => [id, ...(typeof data?.service === "string" ? [data.service] : [])];
