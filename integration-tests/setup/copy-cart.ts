import { Client } from "pg";

/** A cart's tables, each with the column that names what its rows belong to, and with those of a cart's rows. */
const TABLES = [
  { table: "cart", of: "id", those: "= $1" },
  { table: "cart_line_item", of: "cart_id", those: "= $1" },
  { table: "cart_line_item_tax_line", of: "item_id", those: "in (select id from cart_line_item where cart_id = $1)" },
  { table: "cart_shipping_method", of: "cart_id", those: "= $1" },
  { table: "cart_shipping_method_tax_line", of: "shipping_method_id", those: "in (select id from cart_shipping_method where cart_id = $1)" },
] as const;

/**
 * Makes `count` copies of a cart that was filled over HTTP, so that a sale of hundreds need not fill each. Every id is the
 * original's with the copy's number behind it; addresses are shared. Gives the copies' ids.
 */
export async function copyCart(database: string, cartId: string, count: number): Promise<string[]> {
  const client = new Client(database);
  await client.connect();
  try {
    for (const { table, of, those } of TABLES) {
      await client.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('id', t.id || '_' || n, '${of}', t.${of} || '_' || n))).*
         from ${table} t, generate_series(1, $2) n where t.${of} ${those} and t.deleted_at is null`, [cartId, count]);
    }
  } finally {
    await client.end();
  }
  return Array.from({ length: count }, (_, n) => `${cartId}_${n + 1}`);
}
