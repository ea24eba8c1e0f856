import type { Context } from "@medusajs/framework/types";
import { sqlOf, type Sql } from "../../../shared/sql";

/**
 * The connection over which the ledger is kept. `guarded`: the database's guard keeps `reserved_quantity` true by itself;
 * read with the levels' locks rather than from the options, since another instance may have been told otherwise.
 */
export type Books = Sql & { guarded: boolean };

export function booksOf(context: Context): Books {
  const sql = sqlOf(context);
  return { execute: (query, values) => sql.execute(query, values), guarded: false };
}
