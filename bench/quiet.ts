import { rowsOf } from "../integration-tests/setup/sql";
import { until } from "../integration-tests/setup/until";

const DUE = "select 1 from doorstep_jobs.job where state in ('created', 'retry', 'active') and start_after <= now() limit 1";

/** Waits until a store has done its background work, so that none of it is in what is measured next. */
export async function quiet(database: string): Promise<void> {
  await until("the background work to be done", async () => (await rowsOf(database, DUE)).length === 0, 120_000);
}
