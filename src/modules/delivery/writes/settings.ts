import { entityId } from "../../../shared/entity-id";
import { Conflict, notFound } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import type { Closure } from "../rules/calendar";
import type { CutOffs } from "../rules/leaving";

/** What of a location's settings is to change; null is as the plugin's options say. */
export type DispatchChange = {
  time_zone?: string | null; cut_offs?: CutOffs | null; handling_days?: number | null; holidays?: boolean; closures?: Closure[] | null;
};
/** How long a way takes, as the merchant says; null stands for any. */
export type TransitTimeInput = {
  service: string | null; location_id: string | null; country_code: string | null; postal_prefix: string | null;
  min_days: number; max_days: number; carrier_days: number[] | null;
};

const JSONS: readonly string[] = ["cut_offs", "closures", "carrier_days"];
const bound = (column: string, value: unknown): unknown => (JSONS.includes(column) && value !== null ? JSON.stringify(value) : value);

/** Makes or changes how a location sends; what is not given stays. */
export async function writeDispatch(sql: Sql, locationId: string, change: DispatchChange): Promise<void> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const names = given.map(([name]) => name);
  await sql.execute(
    `insert into doorstep_dispatch_setting (${["id", "location_id", ...names].join(", ")}) values (?, ?${", ?".repeat(names.length)})
     on conflict (location_id) where deleted_at is null do update set ${[...names.map((name) => `${name} = excluded.${name}`), "updated_at = now()"].join(", ")}`,
    [entityId("dsdisp"), locationId, ...given.map(([name, value]) => bound(name, value))]
  );
}

const COLUMNS = ["service", "location_id", "country_code", "postal_prefix", "min_days", "max_days", "carrier_days"] as const satisfies (keyof TransitTimeInput)[];
const WAY = ["service", "location_id", "country_code", "postal_prefix"] as const;
const taken = () => new Conflict("There is a row for this service, location and destination already: change that one", "way_taken");

/** Writes a row of the transit table, new or (`id`) in the place of what it said. Gives its id. @throws 404, 409 where another row is for the same way */
export async function writeTransitTime(sql: Sql, id: string | null, input: TransitTimeInput): Promise<string> {
  // One at a time: of two that are written at once the second one sees the first.
  await sql.execute("select pg_advisory_xact_lock(hashtextextended('doorstep_transit_time', 0))");
  const [other] = await sql.execute<{ id: string }>(
    `select id from doorstep_transit_time where ${WAY.map((column) => `${column} is not distinct from ?`).join(" and ")} and id is distinct from ? and deleted_at is null`,
    [...WAY.map((column) => input[column]), id]
  );
  if (other) throw taken();
  const values = COLUMNS.map((column) => bound(column, input[column]));
  const [row] = id
    ? await sql.execute<{ id: string }>(`update doorstep_transit_time set ${COLUMNS.map((column) => `${column} = ?`).join(", ")}, updated_at = now() where id = ? and deleted_at is null returning id`, [...values, id])
    : await sql.execute<{ id: string }>(`insert into doorstep_transit_time (id, ${COLUMNS.join(", ")}) values (?${", ?".repeat(COLUMNS.length)}) returning id`, [entityId("dstt"), ...values]);
  if (!row) throw notFound("transit time", id!);
  return row.id;
}
