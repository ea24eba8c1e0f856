import type { Sql } from "../../../shared/sql";
import type { Holdings } from "../rules/limits";
import { each, EACH } from "../../../shared/sql-values";

type Row = { key: string; cart_id: string; variant_id: string; requested: string };

/** What carts with these keys hold now, by key; `except` are carts that don't count. */
export async function holdingsBy(sql: Sql, column: "shopper_key" | "address_key", keys: readonly string[], except: readonly string[]): Promise<Map<string, Holdings>> {
  if (!keys.length) return new Map();
  const rows = await sql.execute<Row>(
    `select h.${column} as key, h.cart_id, l.variant_id, max(l.requested)::text as requested from doorstep_stock_hold h
     join doorstep_stock_hold_line l on l.hold_id = h.id and l.deleted_at is null
     where h.${column} = any(${EACH}) and h.state in ('held', 'claimed') and h.deleted_at is null and h.cart_id <> all(${EACH})
     group by h.${column}, h.cart_id, l.variant_id, l.line_item_id`,
    [each(keys), each(except)]
  );
  return new Map(keys.map((key) => [key, sumOf(rows.filter((row) => row.key === key))]));
}

function sumOf(rows: readonly Row[]): Holdings {
  const units = new Map<string, number>();
  for (const { variant_id, requested } of rows) units.set(variant_id, (units.get(variant_id) ?? 0) + Number(requested));
  return { carts: new Set(rows.map(({ cart_id }) => cart_id)).size, units };
}
