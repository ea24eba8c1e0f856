import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterEvent, possibleIn, type HoldEvent, type HoldState } from "../rules/hold-states";
import { each, EACH } from "../../../shared/sql-values";

export type HoldRow = {
  id: string; cart_id: string; state: HoldState; first_held_at: Date; expires_at: Date; claimed_at: Date | null; claimed_by: string | null;
  payment_pending_until: Date | null; sourced_for: string | null; decision: unknown;
};
const COLUMNS = "id, cart_id, state, first_held_at, expires_at, claimed_at, claimed_by, payment_pending_until, sourced_for, decision";
const date = (at: Date | null): Date | null => at && new Date(at);

const asRow = (row: HoldRow): HoldRow => ({
  ...row, first_held_at: new Date(row.first_held_at), expires_at: new Date(row.expires_at),
  claimed_at: date(row.claimed_at), payment_pending_until: date(row.payment_pending_until),
});

/** Lets one transaction at a time work on each of the carts' holds, also while there is none to lock; in one order for everybody. */
export const lockKeys = (sql: Sql, keys: Iterable<string>): Promise<unknown> =>
  sql.execute(
    `select pg_advisory_xact_lock(k.key) from (select distinct hashtextextended('doorstep_stock_hold:' || e.key, 0) as key
       from jsonb_array_elements_text(?::jsonb) as e(key) order by 1) k`,
    [each(keys)]
  );

/** The carts' live holds, locked. */
export async function lockLiveHolds(sql: Sql, cartIds: readonly string[]): Promise<Map<string, HoldRow>> {
  const rows = await sql.execute<HoldRow>(
    `select ${COLUMNS} from doorstep_stock_hold where cart_id = any(${EACH}) and state in ('held', 'claimed') and deleted_at is null order by id for update`,
    [each(cartIds)]
  );
  return new Map(rows.map((row) => [row.cart_id, asRow(row)]));
}

/** Which of the carts' units went to an order already. */
export async function settledCarts(sql: Sql, cartIds: readonly string[]): Promise<Set<string>> {
  if (!cartIds.length) return new Set();
  const rows = await sql.execute<{ cart_id: string }>(
    `select cart_id from doorstep_stock_hold where cart_id = any(${EACH}) and state = 'settled' and deleted_at is null`, [each(cartIds)]
  );
  return new Set(rows.map(({ cart_id }) => cart_id));
}

export async function lockHold(sql: Sql, id: string): Promise<HoldRow | undefined> {
  const [row] = await sql.execute<HoldRow>(`select ${COLUMNS} from doorstep_stock_hold where id = ? and deleted_at is null for update`, [id]);
  return row && asRow(row);
}

export type HoldToWrite = HoldRow & { shopper_key: string | null; address_key: string | null };

/** Writes holds that are new, and those that the caller has locked, as they are now. */
export async function writeHolds(sql: Sql, holds: readonly HoldToWrite[]): Promise<void> {
  if (!holds.length) return;
  await sql.execute(
    `insert into doorstep_stock_hold as h (${COLUMNS}, shopper_key, address_key)
     select ${COLUMNS}, shopper_key, address_key from jsonb_to_recordset(?::jsonb) as w(id text, cart_id text, state text,
       first_held_at timestamptz, expires_at timestamptz, claimed_at timestamptz, claimed_by text, payment_pending_until timestamptz,
       sourced_for text, decision jsonb, shopper_key text, address_key text)
     on conflict (id) do update set state = excluded.state, expires_at = excluded.expires_at, claimed_at = excluded.claimed_at,
       claimed_by = excluded.claimed_by, sourced_for = excluded.sourced_for, decision = excluded.decision,
       shopper_key = excluded.shopper_key, address_key = excluded.address_key, updated_at = now()`,
    [JSON.stringify(holds)]
  );
}

/** The state that the event leads to. @throws 409 when the event is not possible now */
export function stateAfter(hold: Pick<HoldRow, "state">, event: HoldEvent): HoldState {
  const next = afterEvent(hold.state, event);
  if (!next) throw wrongState("stock hold", hold.state, possibleIn(hold.state));
  return next;
}

type Change = {
  expires_at?: Date; claimed_at?: Date; claimed_by?: string; order_id?: string | null; settled_at?: Date | null; payment_pending_until?: Date;
};

/** Moves the hold, which the caller has locked, to its next state. @throws 409 when the event is not possible in its state */
export async function moveHold(sql: Sql, hold: HoldRow, event: HoldEvent, change: Change = {}): Promise<void> {
  const next = stateAfter(hold, event);
  const columns = Object.keys(change) as (keyof Change)[];
  const sets = ["state = ?", "updated_at = now()", ...columns.map((column) => `${column} = ?`)];
  await sql.execute(`update doorstep_stock_hold set ${sets.join(", ")} where id = ?`, [next, ...columns.map((column) => change[column]), hold.id]);
}

/** The completion `by` still runs; false where the claim is not its own any more. */
export async function showLife(sql: Sql, id: string, by: string, now: Date): Promise<boolean> {
  const rows = await sql.execute(
    `update doorstep_stock_hold set claimed_at = ?, updated_at = now() where id = ? and state = 'claimed' and claimed_by = ? and deleted_at is null returning id`,
    [now, id, by]
  );
  return rows.length > 0;
}
