import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { isUntouched, possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { linesOf, lockWorkOrder } from "./locks";

export type SplitLine = { line_id: string; quantity: number };

/**
 * Moves pieces of a work order that nobody has begun to a further one of the same order and location, to be picked and sent by
 * itself; a person's hold is on both. Whole bundles go together. Gives the new one's id and the order's. @throws 400 when all or nothing is moved, or too much; 409 once it is begun
 */
export async function splitWork(sql: Sql, id: string, moves: readonly SplitLine[], by: string): Promise<{ made: string; orderId: string }> {
  const row = await lockWorkOrder(sql, id);
  if (!isUntouched(row.state)) throw wrongState("work order", row.state, possibleIn(row.state));
  const lines = await linesOf(sql, id);
  const moved = lines.map((line) => ({ line, quantity: moves.filter((move) => move.line_id === line.id).reduce((sum, move) => sum + move.quantity, 0) }));
  const tooMuch = moved.find(({ line, quantity }) => quantity > line.quantity);
  if (tooMuch) throw badInput("lines", `must move at most ${tooMuch.line.quantity} of ${tooMuch.line.title}`);
  if (!moves.length || moves.some(({ line_id }) => !lines.some((line) => line.id === line_id))) throw badInput("lines", "must be lines of this work order");
  if (moved.every(({ line, quantity }) => quantity === line.quantity)) throw badInput("lines", "must leave something where it is");
  const broken = moved.find(({ line, quantity }) => moved.some((other) =>
    other.line.line_item_id === line.line_item_id && other.quantity * line.required_quantity !== quantity * other.line.required_quantity));
  if (broken) throw badInput("lines", `must move all parts of the bundle that ${broken.line.title} is part of`);
  const [made] = await sql.execute<{ id: string }>(
    `insert into doorstep_work_order (id, order_id, display_id, location_id, part, state, waiting_code, waiting_reason, held_at, held_by, hold_reason, ship_by, ship_by_basis, priority, own_priority,
       released_at, released_by, merge_key, later_code, created_at, updated_at)
     select ?, order_id, display_id, location_id, (select max(part) + 1 from doorstep_work_order o where o.order_id = w.order_id and o.location_id = w.location_id and o.deleted_at is null),
       state, waiting_code, waiting_reason, held_at, held_by, hold_reason, ship_by, ship_by_basis, priority, own_priority, released_at, released_by, merge_key, 'split', ?, ?
     from doorstep_work_order w where id = ? returning id`,
    [entityId("dswo"), clock.now(), clock.now(), id]
  );
  for (const { line, quantity } of moved.filter((one) => one.quantity > 0)) await moveLine(sql, line.id, made!.id, quantity, line.quantity);
  await note(sql, { kind: "split", location_id: row.location_id, work_order_id: id, order_id: row.order_id, by, data: { into: made!.id, lines: moves } });
  return { made: made!.id, orderId: row.order_id };
}

async function moveLine(sql: Sql, lineId: string, to: string, quantity: number, of: number): Promise<void> {
  if (quantity === of) return void (await sql.execute("update doorstep_pick_line set work_order_id = ?, updated_at = now() where id = ?", [to, lineId]));
  // What could not be found stays with the first as far as it has room.
  await sql.execute(
    `insert into doorstep_pick_line (id, work_order_id, line_item_id, inventory_item_id, required_quantity, sku, barcode, title, thumbnail, bin, zone, bins, path_order,
       unit_weight_grams, length_mm, width_mm, height_mm, quantity, short_quantity, short_reason, short_at)
     select ?, ?, line_item_id, inventory_item_id, required_quantity, sku, barcode, title, thumbnail, bin, zone, bins, path_order,
       unit_weight_grams, length_mm, width_mm, height_mm, ?, greatest(0, short_quantity - (quantity - ?)), short_reason, short_at from doorstep_pick_line where id = ?`,
    [entityId("dspl"), to, quantity, quantity, lineId]
  );
  await sql.execute("update doorstep_pick_line set quantity = quantity - ?, short_quantity = least(short_quantity, quantity - ?), updated_at = now() where id = ?", [quantity, quantity, lineId]);
}
