import type { Context } from "@medusajs/framework/types";
import { clock } from "./clock";
import { sqlOf } from "./sql";

/** Brings a row from one of these states to another and sets its columns; undefined, and nothing done, where it is in another state (by now). */
export async function moveRow<Row>(
  table: string, id: string, { from, to }: { from: readonly string[]; to: string }, set: Record<string, unknown>, context: Context
): Promise<Row | undefined> {
  const columns = { ...set, state: to, updated_at: clock.now() };
  const [row] = await sqlOf(context).execute<Row>(
    `update ${table} set ${Object.keys(columns).map((column) => `${column} = ?`).join(", ")}
     where id = ? and deleted_at is null and state in (${from.map(() => "?").join(", ")}) returning *`,
    [...Object.values(columns), id, ...from]
  );
  return row;
}
