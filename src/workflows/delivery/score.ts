import type { MedusaContainer } from "@medusajs/framework/types";
import { dayAt, daysBetween, plusDays } from "../../modules/delivery/rules/day";
import { shareOf, stepOf, type Share } from "../../modules/delivery/rules/score";
import { badInput } from "../../shared/errors";
import { clock } from "../../shared/clock";
import { csvOf } from "../../shared/csv";
import { deliveryOf } from "./room";

/** Days like 2026-11-26, both included; the last thirty where they are not given. */
export type ScoreQuery = { from?: string; to?: string };
export type DeliveryScore = {
  from: string; to: string; total: Share;
  services: (Share & { carrier: string | null; service: string | null })[];
  lanes: (Share & { origin: string | null; country_code: string | null })[];
  /** By where the days came from: the merchant's table, options, or what was learned. */
  sources: (Share & { source: string | null })[];
  /** What was told as so sure, beside how much of it held. */
  calibration: (Share & { told_from: number; told_to: number })[];
};

const USUAL_DAYS = 30;
/** More than this at once says little and costs much. */
const MOST_DAYS = 366;

/** How promises turned out. @throws 400 */
export async function deliveryScore(container: MedusaContainer, { from: asked, to: until }: ScoreQuery): Promise<DeliveryScore> {
  const room = deliveryOf(container);
  const today = dayAt(clock.now(), room.options.delivery.timeZone);
  const to = until ?? today;
  const from = asked ?? plusDays(to, 1 - USUAL_DAYS);
  if (from > to) throw badInput("from", "must not be after to");
  if (daysBetween(from, to) >= MOST_DAYS) throw badInput("from", `must be less than ${MOST_DAYS} days before to`);
  const rows = await room.score({ from, to, today });
  const of = (what: (typeof rows)[number]["of"]) => rows.filter((row) => row.of === what);
  const [total] = of("total");
  return {
    from, to, total: shareOf(total ?? NOTHING),
    services: of("service").map((row) => ({ carrier: row.carrier, service: row.service, ...shareOf(row) })),
    lanes: of("lane").map((row) => ({ origin: row.origin, country_code: row.country_code, ...shareOf(row) })),
    sources: of("source").map((row) => ({ source: row.source, ...shareOf(row) })),
    calibration: of("step").sort((a, b) => a.step! - b.step!).map((row) => ({ told_from: stepOf(row.step!).from, told_to: stepOf(row.step!).to, ...shareOf(row) })),
  };
}

const NOTHING = { parcels: 0, on_time: 0, held: 0, overdue: 0, left_late: 0, days_promised: 0, confidence: 0 };

const HEAD = ["group", "carrier_or_origin", "service_or_destination", "parcels", "on_time", "held", "overdue", "left_late", "days_promised", "confidence_told"];
const figures = ({ parcels, on_time, held, overdue, left_late, width, confidence }: Share): unknown[] => [parcels, on_time, held, overdue, left_late, width, confidence];

/** The same as a table; shares from 0 to 1. @throws 400 */
export async function deliveryScoreCsv(container: MedusaContainer, query: ScoreQuery): Promise<{ name: string; csv: string }> {
  const { from, to, total, services, lanes, sources, calibration } = await deliveryScore(container, query);
  return {
    name: `delivery-score-${from}-${to}.csv`,
    csv: csvOf([
      HEAD, ["total", "", "", ...figures(total)],
      ...services.map((row) => ["service", row.carrier, row.service, ...figures(row)]), ...lanes.map((row) => ["lane", row.origin, row.country_code, ...figures(row)]),
      ...sources.map((row) => ["source", row.source, "", ...figures(row)]), ...calibration.map((row) => ["confidence", row.told_from, row.told_to, ...figures(row)]),
    ]),
  };
}
