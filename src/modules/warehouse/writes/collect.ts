import { clock } from "../../../shared/clock";
import { Conflict, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";

type Asked = { order_id: string; state: string; collect: boolean; waiting_reason: string | null; collected_at: Date | null };

/** Writes down that the shopper collected a package; told again it changes nothing. Gives the order. @throws 404, 409 */
export async function collect(sql: Sql, id: string, by: string): Promise<string> {
  const [pack] = await sql.execute<Asked>(
    `select p.order_id, p.state, w.collect, w.waiting_reason, p.collected_at from doorstep_work_order w join doorstep_package p on p.work_order_id = w.id
     where p.id = ? and p.deleted_at is null for update`, [id]
  );
  if (!pack) throw notFound("package", id);
  if (pack.collected_at) return pack.order_id;
  if (!pack.collect) throw new Conflict("It is to be sent, not collected: get its label", "not_collected_here");
  if (pack.state !== "packed") throw wrongState("package", pack.state, "nothing more");
  if (pack.waiting_reason) throw new Conflict(`It may not be given out now: ${pack.waiting_reason}`, "waiting");
  await sql.execute("update doorstep_package set collected_at = ?, collected_by = ?, updated_at = now() where id = ?", [clock.now(), by, id]);
  return pack.order_id;
}

/** The order was canceled or changed in that very moment: it was not collected. */
export const notCollected = (sql: Sql, id: string): Promise<unknown> =>
  sql.execute("update doorstep_package set collected_at = null, collected_by = null, updated_at = now() where id = ? and state = 'packed'", [id]);
