import { generateEntityId } from "@medusajs/framework/utils";
import type { Sql } from "../../../shared/sql";
import type { Allocation } from "../rules/allocate";
import type { Demand } from "../rules/demand";
import { decimal, quantity, type Quantity } from "../rules/quantity";
import { raw } from "./sql";

export type HeldLine = {
  line_item_id: string; variant_id: string; inventory_item_id: string; location_id: string; quantity: Quantity; requested: Quantity;
};

/** What staff read beside a reservation that belongs to no order yet. */
export const heldFor = (cartId: string): string => `Held for cart ${cartId}`;

/** The lines of a hold whose units are still kept by a reservation. */
export async function heldLines(sql: Sql, holdId: string): Promise<HeldLine[]> {
  const rows = await sql.execute<Record<keyof HeldLine, string>>(
    `select h.line_item_id, h.variant_id, h.inventory_item_id, h.location_id, r.quantity::text, h.requested::text
     from doorstep_stock_hold_line h join reservation_item r on r.id = h.reservation_item_id and r.deleted_at is null
     where h.hold_id = ? and h.deleted_at is null order by h.id`,
    [holdId]
  );
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity), requested: quantity(row.requested) }));
}

/** Every inventory item the hold's lines are about, kept or not. */
export async function itemsOf(sql: Sql, holdId: string): Promise<string[]> {
  const rows = await sql.execute<{ inventory_item_id: string }>(
    `select distinct inventory_item_id from doorstep_stock_hold_line where hold_id = ? and deleted_at is null`,
    [holdId]
  );
  return rows.map((row) => row.inventory_item_id);
}

/** Writes the lines of a hold, each backed by a reservation of core's that belongs to no order line yet. */
export async function reserveLines(sql: Sql, holdId: string, cartId: string, demands: readonly Demand[], allocations: readonly Allocation[]): Promise<void> {
  const requested = new Map(demands.map((demand) => [demand.line_item_id, decimal(demand.quantity)]));
  const rows = allocations.map((allocation) => ({
    ...allocation,
    id: generateEntityId(undefined, "dshline"),
    reservation: generateEntityId(undefined, "resitem"),
    quantity: decimal(allocation.quantity),
    requested: requested.get(allocation.line_item_id),
  }));
  const table = `jsonb_to_recordset(?::jsonb) as a(id text, reservation text, line_item_id text, variant_id text,
    inventory_item_id text, location_id text, quantity numeric, requested numeric, backorder boolean)`;
  const values = JSON.stringify(rows);
  await sql.execute(
    `insert into reservation_item (id, location_id, inventory_item_id, quantity, raw_quantity, allow_backorder, description, external_id)
     select reservation, location_id, inventory_item_id, quantity, ${raw("quantity")}, backorder, ?, ? from ${table}`,
    [heldFor(cartId), holdId, values]
  );
  await sql.execute(
    `insert into doorstep_stock_hold_line (id, hold_id, line_item_id, variant_id, requested, raw_requested, inventory_item_id,
       location_id, quantity, raw_quantity, backorder, reservation_item_id)
     select id, ?, line_item_id, variant_id, requested, ${raw("requested")}, inventory_item_id,
       location_id, quantity, ${raw("quantity")}, backorder, reservation from ${table}`,
    [holdId, values]
  );
}

/** Gives back what the hold keeps. The caller has locked the levels, and trues them up. */
export async function unreserveLines(sql: Sql, holdId: string): Promise<void> {
  await sql.execute(
    `delete from reservation_item where id in
       (select reservation_item_id from doorstep_stock_hold_line where hold_id = ? and order_line_item_id is null)`,
    [holdId]
  );
  await sql.execute(
    `update doorstep_stock_hold_line set reservation_item_id = null, updated_at = now() where hold_id = ? and order_line_item_id is null`,
    [holdId]
  );
}

export const forgetLines = (sql: Sql, holdId: string): Promise<unknown> =>
  sql.execute(`delete from doorstep_stock_hold_line where hold_id = ?`, [holdId]);
