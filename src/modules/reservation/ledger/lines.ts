import { entityId } from "../../../shared/entity-id";
import type { Allocation } from "../rules/allocate";
import type { Demand } from "../rules/demand";
import { decimal, quantity, type Quantity } from "../rules/quantity";
import type { Books } from "./books";
import { each, EACH, raw } from "../../../shared/sql-values";

export type HeldLine = {
  hold_id: string; line_item_id: string; variant_id: string; inventory_item_id: string; location_id: string; quantity: Quantity; requested: Quantity;
};

/** What staff read beside a reservation that belongs to no order yet. */
export const heldFor = (cartId: string): string => `Held for cart ${cartId}`;

/** The lines of the holds whose units are still kept by a reservation. */
export async function heldLines(books: Books, holdIds: readonly string[]): Promise<HeldLine[]> {
  if (!holdIds.length) return [];
  const rows = await books.execute<Record<keyof HeldLine, string>>(
    `select h.hold_id, h.line_item_id, h.variant_id, h.inventory_item_id, h.location_id, r.quantity::text, h.requested::text
     from doorstep_stock_hold_line h join reservation_item r on r.id = h.reservation_item_id and r.deleted_at is null
     where h.hold_id = any(${EACH}) and h.deleted_at is null order by h.id`,
    [each(holdIds)]
  );
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity), requested: quantity(row.requested) }));
}

/** Every inventory item the holds' lines are about, kept or not. */
export async function itemsOf(books: Books, holdIds: readonly string[]): Promise<string[]> {
  if (!holdIds.length) return [];
  const rows = await books.execute<{ inventory_item_id: string }>(
    `select distinct inventory_item_id from doorstep_stock_hold_line where hold_id = any(${EACH}) and deleted_at is null`,
    [each(holdIds)]
  );
  return rows.map((row) => row.inventory_item_id);
}

export type LinesToReserve = { hold_id: string; cart_id: string; demands: readonly Demand[]; allocations: readonly Allocation[] };

const rowsOf = ({ hold_id, cart_id, demands, allocations }: LinesToReserve) => {
  const requested = new Map(demands.map((demand) => [demand.line_item_id, decimal(demand.quantity)]));
  return allocations.map((allocation) => ({
    ...allocation,
    hold_id,
    id: entityId("dshline"),
    reservation: entityId("resitem"),
    description: heldFor(cart_id),
    quantity: decimal(allocation.quantity),
    requested: requested.get(allocation.line_item_id),
  }));
};

/** Writes the lines of holds, each backed by a reservation of core's that belongs to no order line yet. */
export async function reserveLines(books: Books, holds: readonly LinesToReserve[]): Promise<void> {
  const rows = holds.flatMap(rowsOf);
  if (!rows.length) return;
  const values = JSON.stringify(rows);
  const table = `jsonb_to_recordset(?::jsonb) as a(id text, hold_id text, reservation text, description text, line_item_id text, variant_id text,
    inventory_item_id text, location_id text, quantity numeric, requested numeric, backorder boolean)`;
  await books.execute(
    `insert into reservation_item (id, location_id, inventory_item_id, quantity, raw_quantity, allow_backorder, description, external_id)
     select reservation, location_id, inventory_item_id, quantity, ${raw("quantity")}, backorder, description, hold_id from ${table}`,
    [values]
  );
  await books.execute(
    `insert into doorstep_stock_hold_line (id, hold_id, line_item_id, variant_id, requested, raw_requested, inventory_item_id,
       location_id, quantity, raw_quantity, backorder, reservation_item_id)
     select id, hold_id, line_item_id, variant_id, requested, ${raw("requested")}, inventory_item_id,
       location_id, quantity, ${raw("quantity")}, backorder, reservation from ${table}`,
    [values]
  );
}

const KEPT = `in (select reservation_item_id from doorstep_stock_hold_line where hold_id = any(${EACH}) and order_line_item_id is null)`;

/** Gives back what the holds keep. The caller has locked the levels, and keeps their count. */
export async function unreserveLines(books: Books, holdIds: readonly string[]): Promise<void> {
  await books.execute(`delete from reservation_item where id ${KEPT}`, [each(holdIds)]);
  await books.execute(
    `update doorstep_stock_hold_line set reservation_item_id = null, updated_at = now() where hold_id = any(${EACH}) and order_line_item_id is null`,
    [each(holdIds)]
  );
}

/** The same for holds that get other lines at once: nothing of the old ones stays. */
export async function dropLines(books: Books, holdIds: readonly string[]): Promise<void> {
  if (!holdIds.length) return;
  await books.execute(`delete from reservation_item where id ${KEPT}`, [each(holdIds)]);
  await books.execute(`delete from doorstep_stock_hold_line where hold_id = any(${EACH})`, [each(holdIds)]);
}

/** A reservation of nothing is none. */
export async function setReserved(books: Books, id: string, to: Quantity): Promise<void> {
  if (to === 0n) return void (await books.execute("update reservation_item set deleted_at = now(), updated_at = now() where id = ?", [id]));
  await books.execute(`update reservation_item set quantity = ?::numeric, raw_quantity = ${raw("?::numeric")}, updated_at = now() where id = ?`, [decimal(to), decimal(to), id]);
}
