import type { Context } from "@medusajs/framework/types";

/** Runs statements in the transaction, or on the connection, that a service method was given. `?` stands for each value. */
export type Sql = { execute<Rows>(sql: string, values: unknown[]): Promise<Rows> };

/** A method that only reads has a manager; one that writes has its transaction's. */
export const sqlOf = ({ transactionManager, manager }: Context): Sql => (transactionManager ?? manager) as Sql;
