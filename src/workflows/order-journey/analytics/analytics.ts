import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DateTime } from "luxon";
import { leadTimesIn, shareOf, STATIONS, type Funnel, type LeadTime } from "../../../modules/order-journey/rules/flow";
import { clock } from "../../../shared/clock";
import { csvOf } from "../../../shared/csv";
import { badInput } from "../../../shared/errors";
import { journeyRoomOf } from "../room";
import { exceptionTally, holdTally, ratingTally, type ExceptionTally, type HoldTally, type RatingTally } from "./figures";

/** Days like 2026-11-26, both included, by the shop's clocks; the last thirty where they are not given. */
export type AnalyticsQuery = { from?: string | undefined; to?: string | undefined; location_id?: string | undefined };
export type Analytics = {
  from: string; to: string; location_id: string | null;
  funnel: Funnel; lead_times: LeadTime[];
  on_time: { promised: number; on_time: number; share: number | null };
  exceptions: ExceptionTally[];
  holds: HoldTally & { share: number | null };
  csat: Omit<RatingTally, "week" | "average"> & { average: number | null; share: number | null; weeks: (RatingTally & { week: string })[] };
};

const USUAL_DAYS = 30;
/** More than this at once says little and costs much. */
const MOST_DAYS = 366;

/** How orders fared that were placed in these days, and what else happened in them. Everything is asked side by side. @throws 400 */
export async function analyticsOf(container: MedusaContainer, query: AnalyticsQuery): Promise<Analytics> {
  const journey = journeyRoomOf(container);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const zone = journey.options.delivery.timeZone;
  const { first, last } = daysAsked(query, zone);
  const of = { from: first.startOf("day").toJSDate(), to: last.plus({ days: 1 }).startOf("day").toJSDate(), location_id: query.location_id ?? null, time_zone: zone };
  const [{ promised, on_time, ...funnel }, leads, exceptions, holds, [rated, ...weeks]] = await Promise.all([
    journey.funnel(of), journey.leadTimes(of), exceptionTally(knex, of), holdTally(knex, of), ratingTally(knex, of),
  ]);
  const { week: _, ...all } = rated ?? { week: null, ratings: 0, average: null, satisfied: 0, scores: [0, 0, 0, 0, 0] };
  return {
    from: first.toISODate()!, to: last.toISODate()!, location_id: of.location_id, funnel, lead_times: leadTimesIn(leads),
    on_time: { promised, on_time, share: shareOf(on_time, promised) }, exceptions, holds: { ...holds, share: shareOf(holds.converted, holds.taken - holds.live) },
    csat: { ...all, share: shareOf(all.satisfied, all.ratings), weeks: weeks as Analytics["csat"]["weeks"] },
  };
}

function daysAsked({ from, to }: AnalyticsQuery, zone: string): { first: DateTime; last: DateTime } {
  const last = to ? DateTime.fromISO(to, { zone }) : DateTime.fromJSDate(clock.now(), { zone });
  const first = from ? DateTime.fromISO(from, { zone }) : last.minus({ days: USUAL_DAYS - 1 });
  if (first > last) throw badInput("from", "must not be after to");
  if (last.diff(first, "days").days >= MOST_DAYS) throw badInput("from", `must be less than ${MOST_DAYS} days before to`);
  return { first, last };
}

const HEAD = ["group", "what", "week", "count", "p50_hours", "p90_hours", "share_or_average"];

/** The same as a table. @throws 400 */
export async function analyticsCsv(container: MedusaContainer, query: AnalyticsQuery): Promise<{ name: string; csv: string }> {
  const { from, to, funnel, lead_times, on_time, exceptions, holds, csat } = await analyticsOf(container, query);
  return {
    name: `doorstep-${from}-${to}.csv`,
    csv: csvOf([
      HEAD,
      ...[...STATIONS, "canceled" as const].map((station) => ["funnel", station, "", funnel[station], "", "", shareOf(funnel[station], funnel.placed)]),
      ...lead_times.flatMap(({ stretch, orders, p50, p90, weeks }) => [
        ["lead_time", stretch, "", orders, p50, p90, ""], ...weeks.map((week) => ["lead_time", stretch, week.week, week.orders, week.p50, week.p90, ""]),
      ]),
      ["on_time", "orders", "", on_time.promised, "", "", on_time.share],
      ...exceptions.map(({ kind, parcels }) => ["exception", kind, "", parcels, "", "", ""]),
      ...(["taken", "converted", "expired", "released", "live"] as const).map((state) => ["hold", state, "", holds[state], "", "", state === "converted" ? holds.share : ""]),
      ...csat.scores.map((count, n) => ["rating", n + 1, "", count, "", "", ""]),
      ["rating", "all", "", csat.ratings, "", "", csat.average], ...csat.weeks.map(({ week, ratings, average }) => ["rating", "all", week, ratings, "", "", average]),
    ]),
  };
}
