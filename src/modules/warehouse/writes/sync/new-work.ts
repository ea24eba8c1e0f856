import { clock } from "../../../../shared/clock";
import { entityId } from "../../../../shared/entity-id";
import type { Sql } from "../../../../shared/sql";
import { each, EACH } from "../../../../shared/sql-values";
import type { PlannedLine } from "../../rules/plan-work";
import type { ShipBy } from "../../rules/ship-by";
import { afterEvent } from "../../rules/work-order-states";
import { binsOf } from "../bins";
import type { WorkRow } from "./read-work";

type NewWork = { order: { id: string; display_id: number }; location_id: string; part: number; ship_by: ShipBy; collect: boolean; priority: number };

/** A work order that waits, with nothing in it yet. */
export async function insertWork(sql: Sql, { order, location_id, part, ship_by, collect, priority }: NewWork): Promise<WorkRow> {
  const id = entityId("dswo");
  const now = clock.now();
  await sql.execute(
    `insert into doorstep_work_order (id, order_id, display_id, location_id, part, state, ship_by, ship_by_basis, collect, priority, created_at, updated_at)
     values (?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?)`,
    [id, order.id, order.display_id, location_id, part, ship_by.at, ship_by.basis, collect, priority, now, now]
  );
  return { id, order_id: order.id, location_id, part, state: "waiting", released_at: null, later_code: null, wave_id: null, merge_id: null, merge_key: null, lines: [] };
}

/** A work order that was cancelled begins anew, as nobody's. */
export async function reviveWork(sql: Sql, work: WorkRow): Promise<WorkRow> {
  await sql.execute(
    `update doorstep_work_order set state = ?, cancelled_at = null, revived_at = ?, picker_id = null, started_at = null, picked_at = null, packed_at = null, wave_id = null, tote = null, box = null, later_code = null,
       updated_at = now() where id = ?`, [afterEvent("cancelled", "revive"), clock.now(), work.id]
  );
  return { ...work, state: "waiting", later_code: null };
}

/** Work that is made for what an earlier one could not find comes later than the rest. */
export const noteShort = (sql: Sql, { id, order_id }: Pick<WorkRow, "id" | "order_id">, lines: readonly PlannedLine[]): Promise<unknown> =>
  sql.execute(
    `update doorstep_work_order set later_code = 'short' where id = ? and exists (
       select 1 from doorstep_work_order o join doorstep_pick_line l on l.work_order_id = o.id
       where o.order_id = ? and l.short_at is not null and l.line_item_id = any(${EACH}))`, [id, order_id, each(lines.map((line) => line.line_item_id))]
  );

/** A work order gets lines, or more pieces of those it has; each with the bins where it lies, in the order of the way. */
export async function addLines(sql: Sql, work: Pick<WorkRow, "id" | "location_id">, lines: readonly PlannedLine[]): Promise<void> {
  const bins = await binsOf(sql, work.location_id, lines.map((line) => line.inventory_item_id));
  for (const line of lines) {
    const places = bins.get(line.inventory_item_id) ?? [];
    const [first] = places;
    await sql.execute(
      `insert into doorstep_pick_line as l (id, work_order_id, line_item_id, inventory_item_id, required_quantity, sku, barcode, title, thumbnail,
         bin, zone, bins, path_order, unit_weight_grams, length_mm, width_mm, height_mm, quantity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (work_order_id, line_item_id, inventory_item_id) where deleted_at is null
       do update set quantity = l.quantity + excluded.quantity, bin = excluded.bin, zone = excluded.zone, bins = excluded.bins, path_order = excluded.path_order, updated_at = now()`,
      [entityId("dspl"), work.id, line.line_item_id, line.inventory_item_id, line.required_quantity, line.sku, line.barcode, line.title, line.thumbnail,
        first?.code ?? null, first?.zone ?? null, JSON.stringify(places.map(({ code }) => code)), first?.path_order ?? 0, line.unit_weight_grams,
        line.size_mm?.[0] ?? null, line.size_mm?.[1] ?? null, line.size_mm?.[2] ?? null, line.quantity]
    );
  }
}
