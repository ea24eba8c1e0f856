import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";

/** Levels with what the merchant's settings leave of them for sale: nothing where the location is closed, else all but the safety stock. */
export const SELLABLE_LEVELS = `
  select l.inventory_item_id, l.location_id, l.stocked_quantity, l.reserved_quantity,
    case when s.closed and (s.reopens_at is null or s.reopens_at > ?) then 0
      else greatest(0, l.stocked_quantity - l.reserved_quantity - coalesce(own.safety_stock, item.safety_stock, 0)) end as sellable
  from inventory_level l
  left join doorstep_source_location s on s.location_id = l.location_id and s.deleted_at is null
  left join doorstep_stock_policy own on own.inventory_item_id = l.inventory_item_id and own.location_id = l.location_id and own.deleted_at is null
  left join doorstep_stock_policy item on item.inventory_item_id = l.inventory_item_id and item.location_id is null and item.deleted_at is null
  where l.deleted_at is null`;

const SELLABLE = `
  select v.variant_id, min(trunc(v.sellable / v.required))::float8 as sellable from (
    select p.variant_id, p.inventory_item_id, p.required_quantity as required, coalesce(sum(a.sellable) filter (where c.sales_channel_id is not null), 0) as sellable
    from product_variant_inventory_item p left join (${SELLABLE_LEVELS}) a on a.inventory_item_id = p.inventory_item_id
    left join sales_channel_stock_location c on c.stock_location_id = a.location_id and c.sales_channel_id = ? and c.deleted_at is null
    where p.variant_id = any(?) and p.deleted_at is null group by 1, 2, 3) v
  group by 1`;

/** Whether any setting makes less sellable than core counts. */
const LIMITED = `
  select exists (select 1 from doorstep_source_location where closed and deleted_at is null)
    or exists (select 1 from doorstep_stock_policy where safety_stock > 0 and deleted_at is null) as limited`;

/** How many of each variant the channel can sell now; undefined where core's own count is true, since no setting keeps anything back. */
export async function sellableOf(container: MedusaContainer, variantIds: string[], salesChannelId: string): Promise<Map<string, number> | undefined> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows: [settings] } = (await knex.raw(LIMITED)) as { rows: [{ limited: boolean }] };
  if (!settings.limited) return undefined;
  const { rows } = (await knex.raw(SELLABLE, [clock.now(), salesChannelId, variantIds])) as { rows: { variant_id: string; sellable: number }[] };
  return new Map(rows.map(({ variant_id, sellable }) => [variant_id, sellable]));
}
