import type { Sql } from "../../../shared/sql";
import type { Figures, PersonFigures } from "../rules/figures";

/** A stretch of time, of one location or of all. */
export type FiguresOf = { location_id: string | null; from: Date; to: Date };
/** Between two scans of one person: longer is a pause. */
const PAUSE = "interval '10 minutes'";

const PEOPLE = `
  with own as (
    select s.scanned_by as by, s.step, s.outcome, s.quantity, s.pick_line_id, s.scanned_at - lag(s.scanned_at) over (partition by s.scanned_by order by s.scanned_at) as gap
    from doorstep_scan s
    where s.scanned_at >= ? and s.scanned_at < ? and s.deleted_at is null and s.scanned_by is not null and (?::text is null or s.location_id = ?)),
  packed as (
    select packed_by as by, count(distinct coalesce(parcel_id, id))::int as packages from doorstep_package
    where packed_at >= ? and packed_at < ? and state <> 'voided' and deleted_at is null and packed_by is not null and (?::text is null or location_id = ?) group by 1)
  select coalesce(o.by, p.by) as by, coalesce(o.lines, 0) as lines, coalesce(o.pieces, 0) as pieces, coalesce(p.packages, 0) as packages, coalesce(o.refused, 0) as refused,
    coalesce(o.scans, 0) as scans, coalesce(o.minutes, 0) as minutes
  from (select by, count(*)::int as scans, (count(distinct pick_line_id) filter (where outcome = 'accepted' and step = 'pick'))::int as lines,
      coalesce(sum(quantity) filter (where outcome = 'accepted' and step = 'pick'), 0)::int as pieces, (count(*) filter (where outcome <> 'accepted'))::int as refused,
      coalesce(extract(epoch from sum(gap) filter (where gap <= ${PAUSE})) / 60, 0)::float as minutes from own group by by) o
  full join packed p on p.by = o.by order by lines desc, packages desc, by`;

/** When it was ready counts, where the shopper collects it: when they come is theirs. */
const SHIPPED = `
  select count(*)::int as shipped, (count(*) filter (where (case when collect then coalesce(packed_at, shipped_at) else shipped_at end) <= ship_by))::int as shipped_on_time
  from doorstep_work_order
  where shipped_at >= ? and shipped_at < ? and deleted_at is null and (?::text is null or location_id = ?)`;

const SHORT = `
  select coalesce(sum((e.data->>'quantity')::int), 0)::int as short_pieces from doorstep_warehouse_entry e
  where e.kind = 'shorted' and e.at >= ? and e.at < ? and e.deleted_at is null and (?::text is null or e.location_id = ?)`;

/** Late by the rule of `isOverdue`. What lies ready for its shopper beyond its time is to be given out any day: today. */
const OPEN = `
  select state, (count(*) filter (where ship_by < ? and not ready))::int as late, (count(*) filter (where (ship_by >= ? or ready) and ship_by < ?))::int as today,
    (count(*) filter (where ship_by >= ? and ship_by < ?))::int as tomorrow, (count(*) filter (where ship_by >= ?))::int as later
  from doorstep_work_order cross join lateral (select collect and state = 'packed' as ready) r where state in ('waiting', 'ready', 'picking', 'picked', 'packed') and deleted_at is null and (?::text is null or location_id = ?) group by state`;

const WAITING = `
  select waiting_code as code, count(*)::int as count from doorstep_work_order
  where state = 'waiting' and waiting_code is not null and deleted_at is null and (?::text is null or location_id = ?) group by 1 order by 2 desc, 1`;

/** The ends of today and of tomorrow, where the warehouse is. */
export type DayEnds = { now: Date; today: Date; tomorrow: Date };

/** What was done in the time, and what is open now. */
export async function figures(sql: Sql, { location_id: at, from, to }: FiguresOf, { now, today, tomorrow }: DayEnds): Promise<Figures> {
  const people = await sql.execute<Omit<PersonFigures, "lines_per_hour">>(PEOPLE, [from, to, at, at, from, to, at, at]);
  const [left] = await sql.execute<{ shipped: number; shipped_on_time: number }>(SHIPPED, [from, to, at, at]);
  const [short] = await sql.execute<{ short_pieces: number }>(SHORT, [from, to, at, at]);
  const open = await sql.execute<Figures["open"][number]>(OPEN, [now, now, today, today, tomorrow, tomorrow, at, at]);
  const waiting = await sql.execute<Figures["waiting"][number]>(WAITING, [at, at]);
  const sum = (of: "scans" | "refused" | "packages"): number => people.reduce((all, person) => all + person[of], 0);
  const scans = sum("scans");
  return {
    people: people.map((person) => ({ ...person, minutes: Math.round(person.minutes), lines_per_hour: person.minutes >= 1 ? Math.round((person.lines / person.minutes) * 600) / 10 : null })),
    scans, refused: sum("refused"), error_rate: scans ? sum("refused") / scans : null, short_pieces: short!.short_pieces, packages: sum("packages"),
    ...left!, on_time: left!.shipped ? left!.shipped_on_time / left!.shipped : null,
    open, waiting,
  };
}
