import type { Context } from "@medusajs/framework/types";

/** Runs statements; `?` stands for each value. */
export type Sql = { execute<Row = unknown>(sql: string, values?: unknown[]): Promise<Row[]> };

/** The transaction that a service method was given, or the connection where it only reads. */
export const sqlOf = ({ transactionManager, manager }: Context): Sql => (transactionManager ?? manager) as Sql;
