import { rowsOf } from "./sql";

/** How many of a database's sessions wait for a lock of another, in a statement that begins so. */
export const waitingForLocks = async (database: string, statement = ""): Promise<number> =>
  (await rowsOf<{ n: number }>(database, "select count(*)::int n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and starts_with(query, $1)", statement))[0]!.n;
