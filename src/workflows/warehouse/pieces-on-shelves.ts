import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * In one statement, since a label may take its parcel's goods off the stock at this very moment: what was picked counts as in a
 * tote until then, and what is to be put back until it is.
 */
const PIECES = `
  with at_work as (select id from doorstep_work_order where location_id = :location and state in ('picking', 'picked', 'packed') and deleted_at is null)
  select (l.stocked_quantity
    - coalesce((select sum(p.picked_quantity) from at_work join doorstep_pick_line p on p.work_order_id = at_work.id and p.deleted_at is null where p.inventory_item_id = :item), 0)
    + coalesce((select sum((part->>'quantity')::numeric) from at_work join doorstep_package k on k.work_order_id = at_work.id join doorstep_shipment s on s.package_id = k.id
        join doorstep_stock_departure d on d.reference = s.reference and d.returned_at is null and d.deleted_at is null, jsonb_array_elements(d.parts) part
        where part->>'inventory_item_id' = :item), 0)
    - coalesce((select sum(t.quantity) from doorstep_warehouse_task t where t.location_id = :location and t.inventory_item_id = :item and t.kind = 'put_back' and t.state = 'open'
        and t.deleted_at is null), 0))::float as pieces
  from inventory_level l where l.location_id = :location and l.inventory_item_id = :item and l.deleted_at is null`;

/** So many pieces of an item should lie on a location's shelves: core's stock without what is in totes and parcels that have not left. */
export async function piecesOnShelves(container: MedusaContainer, item: string, location: string): Promise<number> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(PIECES, { item, location })) as { rows: { pieces: number }[] };
  return rows[0]?.pieces ?? 0;
}
