import type { Json } from "../../demo/walk/shop-client";
import { rowsOf } from "./sql";
import { until } from "./until";

/** The time of drivers who are booked has come: what they are to fetch has left by itself, and nobody handed it over. */
export async function driverCame(database: string, pickups: Json[]): Promise<void> {
  const ids = pickups.map(({ id }) => id as string);
  await rowsOf(database, "update doorstep_pickup set hand_over_at = now() - interval '1 minute' where id = any($1)", ids);
  for (const id of ids) await rowsOf(database, "insert into doorstep_jobs.job (name, data) values ('doorstep', jsonb_build_object('work', 'hand-over-pickup', 'key', $1::text))", id);
  await until("the parcels to have left", async () => (await rowsOf(database, "select 1 from doorstep_shipment where pickup_id = any($1) and state = 'bought'", ids)).length === 0);
}
