import { Client } from "pg";
import { rowsOf } from "./sql";
import { until } from "./until";

const TAKE_ONE = `insert into reservation_item (id, location_id, inventory_item_id, quantity, raw_quantity)
  select 'rival_' || id, location_id, inventory_item_id, 1, '{"value":"1"}' from inventory_level where inventory_item_id = $1`;

/**
 * Runs `act` while somebody else is taking a unit of the item: he has it, but has not committed yet, so that core's own
 * check, which looks without a lock, still sees it; he commits once `act` waits for him. Then gives it back.
 */
export async function withRivalFor<T>(database: string, itemId: string, act: () => Promise<T>): Promise<T> {
  const rival = new Client(database);
  await rival.connect();
  try {
    await rival.query("begin");
    const { rows: [taken] } = await rival.query<{ id: string }>(`${TAKE_ONE} returning id`, [itemId]);
    const pid = await pidOf(rival);
    const acted = act();
    await until("somebody who waits for the rival", () => isWaitedFor(database, pid));
    await rival.query("commit");
    const outcome = await acted;
    await rival.query("delete from reservation_item where id = $1", [taken!.id]);
    return outcome;
  } finally {
    await rival.end();
  }
}

/**
 * Runs `act`, and takes a unit of the item as soon as `act` has given one back: both wait for the item's level, `act`
 * first. What is taken is committed, and stays.
 */
export async function withUnitSnatched<T>(database: string, itemId: string, act: () => Promise<T>): Promise<T> {
  const [gate, rival] = [new Client(database), new Client(database)];
  await Promise.all([gate.connect(), rival.connect()]);
  try {
    await gate.query("begin");
    await gate.query("select from inventory_level where inventory_item_id = $1 for update", [itemId]);
    const [gatePid, rivalPid] = [await pidOf(gate), await pidOf(rival)];
    const acted = act();
    await until("the act to wait", () => isWaitedFor(database, gatePid));
    const snatched = rival.query(TAKE_ONE, [itemId]);
    await until("the rival to wait too", async () => (await rowsOf(database, "select where cardinality(pg_blocking_pids($1)) > 0", rivalPid)).length > 0);
    await gate.query("commit");
    await snatched;
    return await acted;
  } finally {
    await Promise.all([gate.end(), rival.end()]);
  }
}

async function pidOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]!.pid;
}

const isWaitedFor = async (database: string, pid: number): Promise<boolean> =>
  (await rowsOf(database, "select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))", pid)).length > 0;
