import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FlowOf } from "../../../modules/order-journey/reads/flow";
import type { ExceptionKind } from "../../../modules/carrier/rules/exceptions/types";

export type ExceptionTally = { kind: ExceptionKind; parcels: number };
/** What carts had set aside, and what became of it. */
export type HoldTally = { taken: number; converted: number; expired: number; released: number; live: number };
/** `week` null: of all weeks together; `scores`: how many gave 1, 2, 3, 4 and 5. */
export type RatingTally = { week: string | null; ratings: number; average: number; satisfied: number; scores: number[] };

async function ask<Row>(knex: Knex, sql: string, values: Record<string, unknown>): Promise<Row[]> {
  return ((await knex.raw(sql, values as never)) as unknown as { rows: Row[] }).rows;
}

const EXCEPTIONS = `
  select e.kind, count(*)::int as parcels from doorstep_tracking_exception e
  where e.opened_at >= :from and e.opened_at < :to and e.deleted_at is null
    and (cast(:location_id as text) is null or exists (select 1 from doorstep_shipment s where s.package_id = e.package_id and s.location_id = cast(:location_id as text) and s.deleted_at is null))
  group by e.kind order by parcels desc, e.kind`;

const HOLDS = `
  select count(*)::int as taken, (count(*) filter (where h.state = 'settled'))::int as converted, (count(*) filter (where h.state = 'expired'))::int as expired,
    (count(*) filter (where h.state = 'released'))::int as released, (count(*) filter (where h.state in ('held', 'claimed')))::int as live
  from doorstep_stock_hold h where h.first_held_at >= :from and h.first_held_at < :to and h.deleted_at is null
    and (cast(:location_id as text) is null or exists (select 1 from doorstep_stock_hold_line l where l.hold_id = h.id and l.location_id = cast(:location_id as text) and l.deleted_at is null))`;

const RATINGS = `
  select to_char(r.week, 'YYYY-MM-DD') as week, count(*)::int as ratings, round(avg(r.score), 2)::float8 as average, (count(*) filter (where r.score >= 4))::int as satisfied,
    array[${[1, 2, 3, 4, 5].map((score) => `(count(*) filter (where r.score = ${score}))::int`).join(", ")}] as scores
  from (select r.score, date_trunc('week', r.rated_at at time zone cast(:zone as text)) as week from doorstep_rating r where r.rated_at >= :from and r.rated_at < :to and r.deleted_at is null
    and (cast(:location_id as text) is null or exists (select 1 from doorstep_followed_order f where f.order_id = r.order_id and cast(:location_id as text) = any(f.location_ids) and f.deleted_at is null))) r
  group by grouping sets ((), (r.week)) having count(*) > 0 order by r.week nulls first`;

const given = ({ from, to, location_id, time_zone }: FlowOf): Record<string, unknown> => ({ from, to, location_id, zone: time_zone });

/** What was found to be the matter with parcels, by what. */
export const exceptionTally = (knex: Knex, of: FlowOf): Promise<ExceptionTally[]> => ask(knex, EXCEPTIONS, given(of));
export const holdTally = async (knex: Knex, of: FlowOf): Promise<HoldTally> => (await ask<HoldTally>(knex, HOLDS, given(of)))[0]!;
/** How shoppers found it, in all first and then by week. */
export const ratingTally = (knex: Knex, of: FlowOf): Promise<RatingTally[]> => ask(knex, RATINGS, given(of));
