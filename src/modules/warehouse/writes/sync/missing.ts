import type { Sql } from "../../../../shared/sql";
import { each, EACH } from "../../../../shared/sql-values";
import { missingOf, type Missing, type Sought } from "../../rules/missing";
import { isUntouched } from "../../rules/work-order-states";
import type { WorkRow } from "./read-work";

/** Pieces that an earlier walk could not find: of this work order, or of the one for which this was made. */
const missed = (work: string, line: string): string => `case when ${work}.later_code = 'short' then ${line}.quantity - ${line}.picked_quantity else ${line}.short_quantity end`;
const COUNTED = "exists (select 1 from doorstep_warehouse_task t where t.location_id = w.location_id and t.inventory_item_id = l.inventory_item_id and t.kind = 'recount' and t.state = 'open' and t.deleted_at is null)";
const FIRM = `(select coalesce(sum(r.quantity), 0) from reservation_item r where r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id
  and not coalesce(r.allow_backorder, false) and r.deleted_at is null)`;
/** Whoever ordered later and misses it too waits longer. */
const LATER = `(select coalesce(sum(${missed("o", "m")}), 0) from doorstep_work_order o join doorstep_pick_line m on m.work_order_id = o.id and m.inventory_item_id = l.inventory_item_id and m.deleted_at is null
  where o.location_id = w.location_id and o.state = 'waiting' and (o.display_id, o.part) > (w.display_id, w.part) and o.deleted_at is null)`;
/** Stock covers all that is firmly promised of it there. */
const THERE = `exists (select 1 from inventory_level v where v.inventory_item_id = l.inventory_item_id and v.location_id = w.location_id and v.deleted_at is null
  and v.stocked_quantity - ${FIRM} + ${LATER} >= 0)`;
const SOUGHT = `
  select l.line_item_id, bool_or(${missed("w", "l")} > 0) as missed,
    bool_or(case when w.part > 1 or ${missed("w", "l")} > 0 then ${COUNTED} else false end) as recounting,
    bool_or(case when ${missed("w", "l")} = 0 then false when l.inventory_item_id = '' then w.held_at is not null else not ${THERE} end) as lacking
  from doorstep_work_order w join doorstep_pick_line l on l.work_order_id = w.id and l.quantity > 0 and l.deleted_at is null
  where w.id = ? and w.state in ('waiting', 'ready') group by l.line_item_id`;

const NOTHING: Missing = { found: [], recounting: false, lacking: false };

/** What work that nobody has begun waits for, of what could not be found. What may be there by now is to be picked again. */
export async function seekMissing(sql: Sql, row: WorkRow, settled: boolean): Promise<Missing> {
  const further = row.part > 1;
  const isShort = row.lines.some(({ short_quantity }) => short_quantity > 0);
  if (!isShort && !(isUntouched(row.state) && (further || row.later_code === "short"))) return NOTHING;
  const missing = missingOf(await sql.execute<Sought>(SOUGHT, [row.id]), { further, settled });
  if (missing.found.length) {
    await sql.execute(`update doorstep_pick_line set short_quantity = 0, updated_at = now() where work_order_id = ? and short_quantity > 0 and line_item_id = any(${EACH}) and deleted_at is null`, [row.id, each(missing.found)]);
  }
  return missing;
}

/** The orders that wait for a count of an item, or for more of it, since it could not be found. */
export async function ordersMissing(sql: Sql, inventoryItemId: string): Promise<string[]> {
  const rows = await sql.execute<{ order_id: string }>(
    `select distinct w.order_id from doorstep_work_order w join doorstep_pick_line l on l.work_order_id = w.id and l.inventory_item_id = ? and l.deleted_at is null
     where w.state = 'waiting' and w.waiting_code in ('recount', 'backorder') and (w.part > 1 or ${missed("w", "l")} > 0) and w.deleted_at is null`, [inventoryItemId]
  );
  return rows.map(({ order_id }) => order_id);
}
