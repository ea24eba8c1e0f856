import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { notFound } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { closedFor } from "../rules/pin-lock";
import { conflict } from "./locks";

export type PickerRow = {
  id: string; name: string; location_id: string; number: string; pin_hash: string; badge_hash: string | null; signed_out_at: Date | null;
  failed_tries: number; locked_until: Date | null; active: boolean;
};
export type NewPicker = { name: string; location_id: string; number: string; pin_hash: string };
export type PickerChange = Partial<Omit<NewPicker, "number">> & { badge_hash?: string; active?: boolean };

/** @throws 409 when the number is taken */
export async function addPicker(sql: Sql, picker: NewPicker): Promise<string> {
  const [row] = await sql.execute<{ id: string }>(
    `insert into doorstep_picker (id, name, location_id, number, pin_hash) values (?, ?, ?, ?, ?)
     on conflict (number) where deleted_at is null do nothing returning id`,
    [entityId("dspick"), picker.name, picker.location_id, picker.number, picker.pin_hash]
  );
  if (!row) throw conflict("number_taken", `Somebody has the number ${picker.number}; choose another one`);
  return row.id;
}

/** What is given is changed; whoever gets another PIN or badge, another location, or no more, is signed out. @throws 404 */
export async function changePicker(sql: Sql, id: string, change: PickerChange): Promise<void> {
  const { name, location_id, pin_hash, badge_hash, active } = change;
  const signsOut = Boolean(pin_hash || badge_hash || location_id || active === false);
  const rows = await sql.execute(
    `update doorstep_picker set name = coalesce(?, name), location_id = coalesce(?, location_id), pin_hash = coalesce(?, pin_hash), badge_hash = coalesce(?, badge_hash),
       active = coalesce(?, active), failed_tries = case when ?::text is null then failed_tries else 0 end, locked_until = case when ?::text is null then locked_until end,
       signed_out_at = case when ? then ?::timestamptz else signed_out_at end, updated_at = now() where id = ? and deleted_at is null returning id`,
    [name ?? null, location_id ?? null, pin_hash ?? null, badge_hash ?? null, active ?? null, pin_hash ?? null, pin_hash ?? null, signsOut, clock.now(), id]
  );
  if (!rows.length) throw notFound("picker", id);
}

/** Their sessions are over, on whatever device. @throws 404 */
export async function signOut(sql: Sql, id: string): Promise<void> {
  const rows = await sql.execute("update doorstep_picker set signed_out_at = ?, updated_at = now() where id = ? and deleted_at is null returning id", [clock.now(), id]);
  if (!rows.length) throw notFound("picker", id);
}

/** Who has this number, locked, so that tries are counted one by one. */
export async function lockByNumber(sql: Sql, number: string): Promise<PickerRow | undefined> {
  const [row] = await sql.execute<PickerRow>("select * from doorstep_picker where number = ? and active and deleted_at is null for update", [number]);
  return row;
}

/** Whose badge says so. */
export async function byBadge(sql: Sql, hash: string): Promise<PickerRow | undefined> {
  const [row] = await sql.execute<PickerRow>("select * from doorstep_picker where badge_hash = ? and active and deleted_at is null", [hash]);
  return row;
}

/** Counts a wrong PIN, or forgets them after a right one. */
export async function countTry(sql: Sql, { id, failed_tries }: PickerRow, right: boolean): Promise<void> {
  const failed = right ? 0 : failed_tries + 1;
  const closed = closedFor(failed);
  await sql.execute("update doorstep_picker set failed_tries = ?, locked_until = ?, updated_at = now() where id = ?", [failed, closed === null ? null : new Date(clock.now().getTime() + closed), id]);
}
