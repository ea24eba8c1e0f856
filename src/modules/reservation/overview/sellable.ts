import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { AVAILABLE, WITH_POLICIES } from "./policies";

/** Levels with what the merchant's settings leave of them for sale: nothing where the location is closed, else all but the safety stock. */
const SELLABLE_LEVELS = `
  select l.inventory_item_id, l.location_id,
    case when s.closed and (s.reopens_at is null or s.reopens_at > ?) then 0 else greatest(0, ${AVAILABLE}) end as sellable
  from inventory_level l left join doorstep_source_location s on s.location_id = l.location_id and s.deleted_at is null ${WITH_POLICIES}
  where l.deleted_at is null`;

const OF_VARIANTS = `
  select v.variant_id, min(trunc(v.sellable / v.required))::float8 as sellable from (
    select p.variant_id, p.inventory_item_id, p.required_quantity as required, coalesce(sum(a.sellable) filter (where c.sales_channel_id is not null), 0) as sellable
    from product_variant_inventory_item p left join (${SELLABLE_LEVELS}) a on a.inventory_item_id = p.inventory_item_id
    left join sales_channel_stock_location c on c.stock_location_id = a.location_id and c.sales_channel_id = ? and c.deleted_at is null
    where p.variant_id = any(${EACH}) and p.deleted_at is null group by 1, 2, 3) v
  group by 1`;

/** Whether any setting makes less sellable than core counts. */
const LIMITED = `
  select exists (select 1 from doorstep_source_location where closed and deleted_at is null)
    or exists (select 1 from doorstep_stock_policy where safety_stock > 0 and deleted_at is null) as limited`;

/** How many of each variant the channel can sell now; undefined where core's own count is true, since no setting keeps anything back. */
export async function sellableOf(sql: Sql, variantIds: readonly string[], salesChannelId: string, now: Date): Promise<Map<string, number> | undefined> {
  const [settings] = await sql.execute<{ limited: boolean }>(LIMITED);
  if (!settings!.limited) return undefined;
  const rows = await sql.execute<{ variant_id: string; sellable: number }>(OF_VARIANTS, [now, salesChannelId, each(variantIds)]);
  return new Map(rows.map(({ variant_id, sellable }) => [variant_id, sellable]));
}

const TO_CART = `
  select ((select coalesce(sum(a.sellable), 0) from (${SELLABLE_LEVELS}) a where a.inventory_item_id = ? and a.location_id = any(${EACH}))
    + (select coalesce(sum(r.quantity), 0) from reservation_item r join doorstep_stock_hold h on h.id = r.external_id
       where h.cart_id = ? and h.state in ('held', 'claimed') and h.deleted_at is null
         and r.inventory_item_id = ? and r.location_id = any(${EACH}) and r.line_item_id is null and r.deleted_at is null))::text as units`;

/** How much of an item the cart can have from the locations: what can be sold, and what its own hold keeps. A decimal text. */
export async function availableTo(sql: Sql, cartId: string, item: string, locationIds: readonly string[], now: Date): Promise<string> {
  const [row] = await sql.execute<{ units: string }>(TO_CART, [now, item, each(locationIds), cartId, item, each(locationIds)]);
  return row!.units;
}
