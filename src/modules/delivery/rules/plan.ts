import { partOf } from "../../../shared/facts-of-promise";
import type { Day } from "./day";

/** What a parcel of the order is to be, as it was last reckoned. Instants are ISO 8601. */
export type PlannedPart = {
  location_id: string;
  shipping_option_id: string | null;
  line_item_ids: string[];
  /** Until when its goods are awaited, where they are not in stock; and whether they are awaited at all. */
  waits: boolean;
  expected_at: string | null;
  /** Null where nobody knows. */
  earliest: Day | null;
  latest: Day | null;
  leaves_on: Day | null;
  /** The end of that day there. */
  ships_by: string | null;
  /** The day on which it did leave. */
  sent_on: Day | null;
  confidence: number | null;
  transit_days: { min: number; max: number } | null;
  transit_source: string | null;
};

/** A parcel of the order as it stands now. */
export type PartNow = Pick<PlannedPart, "location_id" | "shipping_option_id" | "line_item_ids" | "waits" | "expected_at"> & { sent_at: Date | null; sent_on: Day | null };

/** Why a date is not what it was. */
export const PROMISE_REASONS = ["ordered", "resourced", "backordered", "sooner", "shipped_late", "order_changed", "dated"] as const;
export type PromiseReason = (typeof PROMISE_REASONS)[number];

/** What becomes of one part: its plan holds, or it is reckoned anew, and why. */
export type PartDecision = { part: PartNow; kept: PlannedPart } | { part: PartNow; reason: PromiseReason; was?: PlannedPart };

/**
 * Looks at each part of an order beside what was planned. A plan holds until its goods come from elsewhere, later or sooner, or the
 * parcel did not leave in time; that one leaves sooner than planned changes no date: its carrier will say.
 */
export function lookAtPlan(parts: readonly PartNow[], planned: readonly PlannedPart[], now: Date): PartDecision[] {
  return parts.map((part) => {
    const own = planned.filter((plan) => plan.line_item_ids.some((id) => part.line_item_ids.includes(id)));
    const was = own.find((plan) => isSame(plan, part)) ?? own.find((plan) => plan.location_id === part.location_id);
    if (!was) return { part, reason: own.length ? "resourced" : "order_changed" };
    const reason = whyAnew(part, was, now);
    return reason ? { part, reason, was } : { part, kept: was };
  });
}

const isSame = (plan: PlannedPart, part: PartNow): boolean => plan.location_id === part.location_id && plan.waits === part.waits;

function whyAnew(part: PartNow, was: PlannedPart, now: Date): PromiseReason | undefined {
  if (part.sent_on) return was.sent_on === part.sent_on || (was.leaves_on && part.sent_on <= was.leaves_on) ? undefined : "shipped_late";
  if (part.waits) return part.expected_at && part.expected_at !== was.expected_at ? (was.latest ? "backordered" : "dated") : undefined;
  if (was.latest === null) return "dated";
  // What was awaited has come.
  if (was.waits) return "backordered";
  return was.ships_by && now > new Date(was.ships_by) ? "shipped_late" : undefined;
}

type PlannedNow = Pick<PlannedPart, "location_id" | "line_item_ids" | "latest"> & { reason?: PromiseReason };

/**
 * The next promise's reason, where the day of a part is not the one that was told of it: what comes last decides. A part of which nothing
 * was told, as of goods that were added, is news only where it is later than all that was.
 */
export function reasonToTell(plan: readonly PlannedNow[], told: readonly PlannedPart[]): PromiseReason | undefined {
  const days = told.flatMap(({ latest }) => latest ?? []).sort();
  const news = plan.flatMap((part) => {
    const reason = part.latest && part.reason ? newsOf(part as Dated, told, days.at(-1)) : undefined;
    return reason ? [{ reason, latest: part.latest! }] : [];
  });
  return news.sort((a, b) => (a.latest < b.latest ? 1 : -1))[0]?.reason;
}

type Dated = PlannedNow & { latest: Day; reason: PromiseReason };

function newsOf(part: Dated, told: readonly PlannedPart[], last: Day | undefined): PromiseReason | undefined {
  const own = told.filter(({ line_item_ids }) => line_item_ids.some((id) => part.line_item_ids.includes(id)));
  const before = partOf(own, part);
  if (!before) return !last || part.latest > last ? part.reason : undefined;
  if (own.some(({ latest }) => latest === part.latest)) return undefined;
  const isSooner = before.latest !== null && part.latest < before.latest;
  return isSooner && part.reason === "backordered" ? "sooner" : part.reason;
}
