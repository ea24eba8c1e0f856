import type { Sql } from "../../../shared/sql";
import { quantity } from "../rules/quantity";
import type { Waiting } from "../rules/waiting-line";
import { each, EACH } from "./sql";

/** The items' lines: who still asks, first come first. */
export async function waitingFor(sql: Sql, items: Iterable<string>, seenSince: Date): Promise<Waiting[]> {
  const rows = await sql.execute<{ cart_id: string; inventory_item_id: string; quantity: string }>(
    `select cart_id, inventory_item_id, quantity::text from doorstep_stock_wait
     where inventory_item_id in ${EACH} and state = 'waiting' and deleted_at is null and seen_at >= ? order by joined_at, id`,
    [each(items), seenSince]
  );
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity) }));
}

/** Takes the carts out of every line: they have what they waited for, or have gone. */
export async function leaveLines(sql: Sql, cartIds: readonly string[], state: "served" | "left"): Promise<void> {
  if (!cartIds.length) return;
  await sql.execute(
    `update doorstep_stock_wait set state = ?, updated_at = now() where cart_id in ${EACH} and state = 'waiting' and deleted_at is null`,
    [state, each(cartIds)]
  );
}
