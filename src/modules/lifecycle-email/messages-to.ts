import { beginningWith } from "../../shared/like";
import type { Sql } from "../../shared/sql";

/** Who finds more has to say more. */
const MOST_FOUND = 1_000;
/** So many are sorted; of more the newest are soon met on the way back through all. */
const MOST_SORTED = 10_000;
const FOUND = `from doorstep_message where lower("to") like ? and deleted_at is null`;

/** The ids of the newest messages to addresses that begin so, at most a thousand. */
export async function messagesTo(sql: Sql, beginning: string): Promise<string[]> {
  const pattern = [beginningWith(beginning)];
  const [further] = await sql.execute(`select 1 as one ${FOUND} limit 1 offset ${MOST_SORTED}`, pattern);
  // The planner takes a rare beginning for a common one, and would look for it among millions: what is added to the time keeps it from that index.
  const newest = further ? "created_at" : "created_at + interval '0'";
  const rows = await sql.execute<{ id: string }>(`select id ${FOUND} order by ${newest} desc limit ${MOST_FOUND}`, pattern);
  return rows.map(({ id }) => id);
}
