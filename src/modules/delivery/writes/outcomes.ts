import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { laneKey, learnedFrom, type LaneKey } from "../rules/lanes";

/** A parcel that was sent, what was promised of it first, and what became of it by now. Days are local. */
export type Outcome = {
  package_id: string; order_id: string; carrier: string | null; service: string | null; shipping_option_id: string | null;
  origin: string | null; country_code: string | null; zone: string | null; shipped_at: Date; shipped_on: string; week_day: number;
  promised_earliest: string | null; promised_latest: string | null; promised_leaving: string | null; confidence: number | null; source: string | null;
  delivered_at: Date | null; delivered_on: string | null; transit_days: number | null;
};

const COLUMNS = [
  "package_id", "order_id", "carrier", "service", "shipping_option_id", "origin", "country_code", "zone", "shipped_at", "shipped_on", "week_day",
  "promised_earliest", "promised_latest", "promised_leaving", "confidence", "source", "delivered_at", "delivered_on", "transit_days",
] as const satisfies (keyof Outcome)[];

/** Writes down what became of a parcel. Tells whether it is newly known how long it took. */
export async function writeOutcome(sql: Sql, outcome: Outcome): Promise<boolean> {
  const later = ["delivered_at", "delivered_on", "transit_days", "counts_on"];
  const rows = await sql.execute(
    `insert into doorstep_parcel_outcome as o (id, ${COLUMNS.join(", ")}, counts_on) values (?${", ?".repeat(COLUMNS.length)}, ?)
     on conflict (package_id) where deleted_at is null do update set ${later.map((column) => `${column} = excluded.${column}`).join(", ")}, updated_at = now()
     where o.delivered_at is distinct from excluded.delivered_at returning id`,
    [entityId("dsout"), ...COLUMNS.map((column) => outcome[column]), outcome.delivered_on ?? outcome.promised_latest]
  );
  return rows.length > 0 && outcome.transit_days !== null;
}

/** Notes that these lanes have something new to be learned from; gives those of which nobody had noted it yet. */
export async function noteLanesDue(sql: Sql, lanes: readonly LaneKey[]): Promise<LaneKey[]> {
  const fresh: LaneKey[] = [];
  // In one order for everybody, so that no two wait for each other.
  for (const lane of [...lanes].sort((a, b) => (laneKey(a) < laneKey(b) ? -1 : 1))) {
    const rows = await sql.execute(
      `insert into doorstep_transit_lane as l (id, service, origin, zone, learned, due) values (?, ?, ?, ?, '{"all":[],"by_week_day":{}}', true)
       on conflict (service, zone, origin) where deleted_at is null do update set due = true where not l.due returning id`,
      [entityId("dslane"), lane.service, lane.origin, lane.zone]
    );
    if (rows.length) fresh.push(lane);
  }
  return fresh;
}

/** By service or by shipping option: one of the two indexes serves each half. */
const TAKEN = `
  select week_day, transit_days, count(*)::int as parcels from (
    select id, week_day, transit_days, country_code, zone from doorstep_parcel_outcome
      where service = ? and origin = ? and delivered_at >= ? and transit_days is not null and deleted_at is null
    union select id, week_day, transit_days, country_code, zone from doorstep_parcel_outcome
      where shipping_option_id = ? and origin = ? and delivered_at >= ? and transit_days is not null and deleted_at is null) o
  where o.country_code = ? or o.zone = ? group by 1, 2`;

/** Learns a lane anew from the parcels that were delivered since then. */
export async function learnLane(sql: Sql, { service, origin, zone }: LaneKey, since: Date, now: Date): Promise<void> {
  // Locked first: what is recorded from here on finds the lane no longer due, and has it learned again.
  await sql.execute(`update doorstep_transit_lane set due = false where service = ? and zone = ? and origin = ? and deleted_at is null`, [service, zone, origin]);
  const rows = await sql.execute<{ week_day: number; transit_days: number; parcels: number }>(TAKEN, [service, origin, since, service, origin, since, zone, zone]);
  const parcels = rows.reduce((sum, row) => sum + row.parcels, 0);
  await sql.execute(
    `update doorstep_transit_lane set learned = ?::jsonb, parcels = ?, learned_at = ?, updated_at = now() where service = ? and zone = ? and origin = ? and deleted_at is null`,
    [JSON.stringify(learnedFrom(rows)), parcels, now, service, zone, origin]
  );
}

/** Lanes that were learned too long ago: their oldest parcels count no more. Also those whose work was lost. */
export async function staleLanes(sql: Sql, before: Date, most: number): Promise<LaneKey[]> {
  return sql.execute<LaneKey>(
    `select service, origin, zone from doorstep_transit_lane where ((learned_at < ? and parcels > 0) or (learned_at is null and created_at < ?)) and deleted_at is null
     order by learned_at nulls first limit ?`, [before, before, most]
  );
}

