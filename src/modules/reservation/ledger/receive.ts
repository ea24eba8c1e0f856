import type { Context } from "@medusajs/framework/types";
import { entityId } from "../../../shared/entity-id";
import { notFound, wrongState, Conflict } from "../../../shared/errors";
import { decimal, quantity } from "../rules/quantity";
import { serveBackorders } from "./backorders";
import { booksOf } from "./books";
import { changeStock } from "./levels";
import { raw } from "../../../shared/sql-values";

type Row = { inventory_item_id: string; location_id: string; quantity: string; received_at: Date | null };

/**
 * Puts goods that have arrived into the level, once, and serves who waits for them. What has not come of it stays on its
 * way. Gives the level's id. @throws 404, 409 when it was received already or the location does not keep the item
 */
export async function receiveIncoming(context: Context, id: string, arrived: number | undefined, now: Date): Promise<string> {
  const books = booksOf(context);
  const [row] = await books.execute<Row>(`select inventory_item_id, location_id, quantity::text, received_at from doorstep_incoming_stock where id = ? and deleted_at is null for update`, [id]);
  if (!row) throw notFound("incoming stock", id);
  if (row.received_at) throw wrongState("incoming stock", "received", "to correct the level in the inventory");
  const came = arrived === undefined ? quantity(row.quantity) : quantity(arrived);
  const level = await changeStock(books, row.inventory_item_id, row.location_id, came);
  if (!level) throw new Conflict("The location does not keep the item: add the location to the item in the inventory first", "no_level");
  const rest = quantity(row.quantity) - came;
  await books.execute(`update doorstep_incoming_stock set quantity = ?::numeric, raw_quantity = ${raw("?::numeric")}, received_at = ?, updated_at = now() where id = ?`, [decimal(came), decimal(came), now, id]);
  if (rest > 0n) {
    await books.execute(
      `insert into doorstep_incoming_stock (id, inventory_item_id, location_id, quantity, raw_quantity, expected_at, note)
       select ?, inventory_item_id, location_id, ?::numeric, ${raw("?::numeric")}, expected_at, note from doorstep_incoming_stock where id = ?`,
      [entityId("dsinc"), decimal(rest), decimal(rest), id]
    );
  }
  await serveBackorders(context, [row.inventory_item_id], now);
  return level;
}
