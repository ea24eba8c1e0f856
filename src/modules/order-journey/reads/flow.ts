import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type { Funnel, LeadRow, OnTime } from "../rules/flow";

/** Orders placed from then until then, of one location or all. Weeks begin on Monday in the time zone. */
export type FlowOf = { from: Date; to: Date; location_id: string | null; time_zone: string };

const PLACED = `doorstep_followed_order f where f.placed_at >= ? and f.placed_at < ? and f.deleted_at is null and (?::text is null or f.location_ids && ${EACH})`;
const ofPlaced = ({ from, to, location_id }: FlowOf): unknown[] => [from, to, location_id, each(location_id ? [location_id] : [])];

/** How many came how far, and how many of those that were promised a day had it by then. */
export async function funnelOf(sql: Sql, of: FlowOf): Promise<Funnel & OnTime> {
  const [row] = await sql.execute<Funnel & OnTime>(
    `select count(*)::int as placed, count(f.paid_at)::int as paid, count(f.picked_at)::int as picked, count(f.packed_at)::int as packed, count(f.shipped_at)::int as shipped, count(f.delivered_at)::int as delivered,
       (count(*) filter (where f.step = 'canceled'))::int as canceled, (count(*) filter (where f.delivered_at is not null and f.promised_first is not null))::int as promised,
       (count(*) filter (where f.delivered_at <= f.promised_first))::int as on_time
     from ${PLACED}`, ofPlaced(of)
  );
  return row!;
}

/** Hours from each station to the next and from Buy to the doorstep, by week and in all: the middle one, and that within which nine of ten were. */
export const leadTimes = (sql: Sql, of: FlowOf): Promise<LeadRow[]> =>
  sql.execute<LeadRow>(
    `select s.stretch, to_char(f.week, 'YYYY-MM-DD') as week, count(*)::int as orders,
       percentile_cont(0.5) within group (order by s.hours) as p50, percentile_cont(0.9) within group (order by s.hours) as p90
     from (select f.*, date_trunc('week', f.placed_at at time zone ?) as week from ${PLACED}) f
     cross join lateral (select stretch, greatest(extract(epoch from (ended - began)) / 3600, 0)::float8 as hours
       from (values ('paid', f.placed_at, f.paid_at), ('picked', f.paid_at, f.picked_at), ('packed', f.picked_at, f.packed_at), ('shipped', f.packed_at, f.shipped_at),
         ('delivered', f.shipped_at, f.delivered_at), ('whole', f.placed_at, f.delivered_at)) v(stretch, began, ended) where began is not null and ended is not null) s
     group by grouping sets ((s.stretch), (s.stretch, f.week)) order by s.stretch, week nulls first`,
    [of.time_zone, ...ofPlaced(of)]
  );
