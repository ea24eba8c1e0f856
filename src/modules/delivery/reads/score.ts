import type { Sql } from "../../../shared/sql";
import { CONFIDENCE_STEPS, type Tally } from "../rules/score";

/** Of which days, both included, and what day it is. */
export type ScoreOf = { from: string; to: string; today: string };
/** A tally of all (`total`), or of one carrier's service, one lane, one source of the days, one class of confidence. */
export type TallyRow = Tally & {
  of: "total" | "service" | "lane" | "source" | "step"; carrier: string | null; service: string | null; origin: string | null; country_code: string | null;
  source: string | null; step: number | null;
};

/** More lanes and services than this are read as CSV by nobody. */
const MOST = 2000;
const STEP = `width_bucket(confidence::float8, array[${CONFIDENCE_STEPS.map((step) => `${step}::float8 - 1e-6`).join(", ")}])`;

const SCORE = `
  select case grouping(carrier, service, origin, country_code, source, step) when 63 then 'total' when 15 then 'service' when 51 then 'lane' when 61 then 'source' else 'step' end as of,
    carrier, service, origin, country_code, source, step, count(*)::int as parcels,
    (count(*) filter (where delivered_on <= promised_latest))::int as on_time,
    (count(*) filter (where delivered_on between promised_earliest and promised_latest))::int as held,
    (count(*) filter (where delivered_on is null))::int as overdue,
    (count(*) filter (where shipped_on > promised_leaving))::int as left_late,
    coalesce(sum(promised_latest::date - promised_earliest::date + 1), 0)::int as days_promised, coalesce(sum(confidence), 0)::float8 as confidence
  from (select *, ${STEP} as step from doorstep_parcel_outcome
    where counts_on between ? and ? and promised_latest is not null and (delivered_on is not null or promised_latest < ?) and deleted_at is null) o
  group by grouping sets ((), (carrier, service), (origin, country_code), (source), (step))
  order by parcels desc, carrier, service, origin, country_code, step limit ${MOST}`;

/** How the promises turned out that count in these days. */
export const scoreOf = (sql: Sql, { from, to, today }: ScoreOf): Promise<TallyRow[]> => sql.execute<TallyRow>(SCORE, [from, to, today]);
