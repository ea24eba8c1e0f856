import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";

/** What arrived longer ago tells little of today. */
const LEARNED_OF_MS = 90 * 86_400_000;
const HARDLY_ANY = 0.01;

/** Learns each lane's pace of its parcels that arrived lately, of a carton that several orders share once: under what the share `nearly_all` of them stayed. */
export async function learnPaces(sql: Sql, nearlyAll: number): Promise<void> {
  const now = clock.now();
  await sql.execute(
    `insert into doorstep_lane_pace (id, lane, parcels, transit_hours, gap_hours, fastest_hours, learned_at)
     select 'dslan_' || md5(lane), lane, count(*), percentile_disc(?) within group (order by hours), percentile_disc(?) within group (order by longest_gap_hours),
       percentile_disc(?) within group (order by hours), ?
     from (select t.lane, t.longest_gap_hours, extract(epoch from t.delivered_at - t.first_scan_at) / 3600 as hours
           from doorstep_tracker t join doorstep_shipment s on s.id = t.shipment_id and s.leading_id is null
           where t.delivered_at > ? and t.first_scan_at < t.delivered_at and t.lane <> '' and t.deleted_at is null) arrived
     group by lane order by lane
     on conflict (lane) where deleted_at is null do update set parcels = excluded.parcels, transit_hours = excluded.transit_hours, gap_hours = excluded.gap_hours,
       fastest_hours = excluded.fastest_hours, learned_at = excluded.learned_at, updated_at = now()`,
    [nearlyAll, nearlyAll, HARDLY_ANY, now, new Date(now.getTime() - LEARNED_OF_MS)]
  );
}
