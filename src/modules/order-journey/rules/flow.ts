/** The stations of the way that are counted; `placed` is all of them. */
export const STATIONS = ["placed", "paid", "picked", "packed", "shipped", "delivered"] as const;
export type Station = (typeof STATIONS)[number];
export type Funnel = Record<Station, number> & { canceled: number };
/** Of those that arrived and were promised a day: how many came by the one that was promised first. */
export type OnTime = { promised: number; on_time: number };

/** From the station before to this one; `whole`: from Buy to the doorstep. */
export const STRETCHES = ["paid", "picked", "packed", "shipped", "delivered", "whole"] as const;
export type Stretch = (typeof STRETCHES)[number];
/** In hours; `week` null: of all weeks together. */
export type LeadRow = { stretch: Stretch; week: string | null; orders: number; p50: number; p90: number };
export type LeadWeek = Omit<LeadRow, "stretch" | "week"> & { week: string };
export type LeadTime = { stretch: Stretch; orders: number; p50: number | null; p90: number | null; weeks: LeadWeek[] };

/** A part of a whole from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole ? Math.round((part / whole) * 1000) / 1000 : null);

const tenths = (hours: number): number => Math.round(hours * 10) / 10;

/** The stretches in the order of the way, each with its weeks in order; one of which nothing is known has no figure. */
export const leadTimesIn = (rows: readonly LeadRow[]): LeadTime[] =>
  STRETCHES.map((stretch) => {
    const own = rows.filter((row) => row.stretch === stretch);
    const all = own.find(({ week }) => week === null);
    const weeks = own.flatMap(({ week, orders, p50, p90 }) => (week === null ? [] : [{ week, orders, p50: tenths(p50), p90: tenths(p90) }]));
    return { stretch, orders: all?.orders ?? 0, p50: all ? tenths(all.p50) : null, p90: all ? tenths(all.p90) : null, weeks: weeks.sort((a, b) => (a.week < b.week ? -1 : 1)) };
  });
