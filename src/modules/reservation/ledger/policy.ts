import { entityId } from "../../../shared/entity-id";
import { rawAmount } from "../../../shared/sql-values";
import type { Sql } from "../../../shared/sql";

/** What of a policy is to change; what is not given stays. Quantities in units of the inventory item. */
export type PolicyChange = {
  safety_stock?: number | null; low_stock_at?: number | null; backorder_limit?: number | null; release_at?: Date | null; waiting_line?: boolean;
};
const AMOUNTS: readonly string[] = ["safety_stock", "low_stock_at", "backorder_limit"] satisfies (keyof PolicyChange)[];

/** Makes or changes the policy of an item, at one location or (null) as a whole. */
export async function writePolicy(sql: Sql, item: string, location: string | null, change: PolicyChange): Promise<void> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const columns = given.flatMap(([column, value]) =>
    AMOUNTS.includes(column) ? [[column, value], [`raw_${column}`, value === null ? null : rawAmount(String(value))]] : [[column, value]]
  ) as [string, unknown][];
  const names = columns.map(([name]) => name);
  const on = location === null ? "(inventory_item_id) where location_id is null" : "(inventory_item_id, location_id) where location_id is not null";
  await sql.execute(
    `insert into doorstep_stock_policy (${["id", "inventory_item_id", "location_id", ...names].join(", ")}) values (?, ?, ?${", ?".repeat(names.length)})
     on conflict ${on} and deleted_at is null do update set ${[...names.map((name) => `${name} = excluded.${name}`), "updated_at = now()"].join(", ")}`,
    [entityId("dspol"), item, location, ...columns.map(([, value]) => value)]
  );
}
