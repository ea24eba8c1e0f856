import { generateEntityId } from "@medusajs/framework/utils";
import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterEvent, possibleIn, type HoldEvent, type HoldState } from "../rules/hold-states";

export type HoldRow = {
  id: string; cart_id: string; state: HoldState; first_held_at: Date; expires_at: Date; claimed_at: Date | null; claimed_by: string | null;
};
const COLUMNS = "id, cart_id, state, first_held_at, expires_at, claimed_at, claimed_by";

const asRow = (row: HoldRow | undefined): HoldRow | undefined =>
  row && { ...row, first_held_at: new Date(row.first_held_at), expires_at: new Date(row.expires_at), claimed_at: row.claimed_at && new Date(row.claimed_at) };

/** Lets one transaction at a time work on a cart's hold, also while there is none to lock. */
export const lockCart = (sql: Sql, cartId: string): Promise<unknown> =>
  sql.execute(`select pg_advisory_xact_lock(hashtextextended('doorstep_stock_hold:' || ?, 0))`, [cartId]);

/** The cart's live hold, locked. */
export async function lockLiveHold(sql: Sql, cartId: string): Promise<HoldRow | undefined> {
  const [row] = await sql.execute<HoldRow>(
    `select ${COLUMNS} from doorstep_stock_hold where cart_id = ? and state in ('held', 'claimed') and deleted_at is null for update`,
    [cartId]
  );
  return asRow(row);
}

/** Whether the cart's units went to an order already. */
export async function isSettled(sql: Sql, cartId: string): Promise<boolean> {
  const rows = await sql.execute(`select id from doorstep_stock_hold where cart_id = ? and state = 'settled' and deleted_at is null limit 1`, [cartId]);
  return rows.length > 0;
}

export async function lockHold(sql: Sql, id: string): Promise<HoldRow | undefined> {
  const [row] = await sql.execute<HoldRow>(`select ${COLUMNS} from doorstep_stock_hold where id = ? and deleted_at is null for update`, [id]);
  return asRow(row);
}

export async function insertHold(sql: Sql, cartId: string, now: Date, expiresAt: Date): Promise<HoldRow> {
  const id = generateEntityId(undefined, "dshold");
  await sql.execute(
    `insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at) values (?, ?, 'held', ?, ?)`,
    [id, cartId, now, expiresAt]
  );
  return { id, cart_id: cartId, state: "held", first_held_at: now, expires_at: expiresAt, claimed_at: null, claimed_by: null };
}

type Change = { expires_at?: Date; claimed_at?: Date; claimed_by?: string; order_id?: string | null; settled_at?: Date | null };

/** Moves the hold, which the caller has locked, to its next state. @throws 409 when the event is not possible in its state */
export async function moveHold(sql: Sql, hold: HoldRow, event: HoldEvent, change: Change = {}): Promise<void> {
  const next = afterEvent(hold.state, event);
  if (!next) throw wrongState("stock hold", hold.state, possibleIn(hold.state));
  const columns = Object.keys(change) as (keyof Change)[];
  const sets = ["state = ?", "updated_at = now()", ...columns.map((column) => `${column} = ?`)];
  await sql.execute(`update doorstep_stock_hold set ${sets.join(", ")} where id = ?`, [next, ...columns.map((column) => change[column]), hold.id]);
}
