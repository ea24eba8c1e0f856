import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import type { Sql } from "../../../shared/sql";

/**
 * The connection over which the ledger is kept. `guarded`: the database's guard keeps `reserved_quantity` true by itself;
 * read with the levels' locks rather than from the options, since another instance may have been told otherwise.
 */
export type Books = Sql & { guarded: boolean };

type Manager = { getKnex(): Knex; getTransactionContext(): Knex | undefined };

/** Values go to the database apart from the statement: a full batch is tens of kilobytes, which would all be quoted otherwise. */
export function booksOf({ transactionManager, manager }: Context): Books {
  const of = (transactionManager ?? manager) as Manager;
  const connection = of.getTransactionContext() ?? of.getKnex();
  return {
    guarded: false,
    async execute<Row>(query: string, values: unknown[] = []) {
      const { rows } = (await connection.raw(query, values as Knex.RawBinding[])) as { rows: Row[] };
      return rows;
    },
  };
}
