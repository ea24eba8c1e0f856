import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import type { ActivityRow } from "../../modules/warehouse/reads/activity";
import type { ActivityKind, ActivityResult } from "../../modules/warehouse/rules/activity";
import { clock } from "../../shared/clock";
import { csvOf } from "../../shared/csv";
import { cursorIn, cursorText } from "../../shared/cursor";
import { badInput } from "../../shared/errors";
import { namesOf } from "./names-of";
import { warehouseOf } from "./room";

/** Days like 2026-11-26, both included, where the warehouse is; the last seven where they are not given, or all where it is of one order. */
export type ActivityQuery = {
  by?: string; display_id?: number; location_id?: string; kind?: ActivityKind; result?: ActivityResult; from?: string; to?: string; after?: string; limit: number;
};
export type Activity = Omit<ActivityRow, "cursor_at"> & { name: string | null };
export type ActivityPage = { activity: Activity[]; next: string | null; limit: number; from: string | null; to: string };

const USUAL_DAYS = 7;
const MOST_DAYS = 92;
/** As many as a table program opens without complaint. */
const MOST_ROWS = 20_000;

/** @throws 400 for days that are the wrong way round or too many, or a cursor that no page gave */
export async function warehouseActivity(container: MedusaContainer, query: ActivityQuery): Promise<ActivityPage> {
  const after = query.after === undefined ? undefined : cursorIn(query.after);
  if (query.after !== undefined && !after) throw badInput("after", "must be the next of a page");
  const { limit } = query;
  const { days, ...time } = timeOf(container, query);
  const rows = await warehouseOf(container).activity({ ...query, ...time, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { activity: await named(container, page), next: last ? cursorText({ at: last.cursor_at, id: last.id }) : null, limit, ...days };
}

const HEAD = ["at", "by", "name", "location_id", "order", "work_order_id", "kind", "result", "item", "barcode", "bin", "quantity", "more"];

/** The same as a table, up to twenty thousand rows. @throws 400 */
export async function warehouseActivityCsv(container: MedusaContainer, query: Omit<ActivityQuery, "after" | "limit">): Promise<{ name: string; csv: string }> {
  const { days, ...time } = timeOf(container, query);
  const rows = await named(container, await warehouseOf(container).activity({ ...query, ...time, limit: MOST_ROWS }));
  const table = rows.map((row) => [
    row.at.toISOString(), row.by, row.name, row.location_id, row.display_id, row.work_order_id, row.kind, row.result, row.title, row.barcode, row.bin, row.quantity, row.data && JSON.stringify(row.data),
  ]);
  return { name: `warehouse-activity-${days.from ?? "all"}-${days.to}.csv`, csv: csvOf([HEAD, ...table]) };
}

async function named(container: MedusaContainer, rows: readonly ActivityRow[]): Promise<Activity[]> {
  const names = await namesOf(container, [...new Set(rows.flatMap(({ by }) => by ?? []))]);
  return rows.map(({ cursor_at: _, ...row }) => ({ ...row, name: row.by ? (names[row.by] ?? null) : null }));
}

function timeOf(container: MedusaContainer, { from, to, display_id }: Omit<ActivityQuery, "limit">): { from: Date; before: Date; days: { from: string | null; to: string } } {
  const zone = warehouseOf(container).options.delivery.timeZone;
  const today = DateTime.fromJSDate(clock.now(), { zone }).startOf("day");
  const last = to ? DateTime.fromISO(to, { zone }) : today;
  const first = from ? DateTime.fromISO(from, { zone }) : display_id ? null : last.minus({ days: USUAL_DAYS - 1 });
  if (first && first > last) throw badInput("from", "must not be after to");
  if (first && !display_id && last.diff(first, "days").days >= MOST_DAYS) throw badInput("from", `must be at most ${MOST_DAYS} days before to`);
  return { from: first?.toJSDate() ?? new Date(0), before: last.plus({ days: 1 }).toJSDate(), days: { from: first?.toISODate() ?? null, to: last.toISODate()! } };
}
