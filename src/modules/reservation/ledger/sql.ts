import type { Context } from "@medusajs/framework/types";

/** Runs statements in the transaction that a service method was given. `?` stands for each value. */
export type Sql = { execute<T = unknown>(sql: string, values?: unknown[]): Promise<T[]> };

export const sqlOf = (context: Context): Sql => context.transactionManager as Sql;

/** A list of texts as a one-column table, since `?` takes no arrays. */
export const EACH = "(select jsonb_array_elements_text(?::jsonb))";
export const each = (texts: Iterable<string>): string => JSON.stringify([...new Set(texts)]);

/** A numeric column's `raw_…` twin as Medusa's BigNumber keeps it. */
export const raw = (column: string): string => `jsonb_build_object('value', trim_scale(${column})::text, 'precision', 20)`;
