import type { TrackingCause } from "../../modules/carrier/rules/causes";
import type { Fact } from "../../shared/facts";
import { promiseBefore, wholeWindow } from "../../shared/facts-of-promise";
import { dateChange, lastTold } from "../lifecycle-email/told";
import type { OrderView } from "./order-view";
import type { TrackerRow } from "./view-packages";

/** Why the arriving day is another than was told last; null while it is the first. */
export function changeOf(facts: readonly Fact[], trackers: readonly TrackerRow[]): OrderView["change"] {
  const promises = facts.filter((fact) => fact.kind !== "delivery_promised" || movesAll(fact, facts));
  const last = lastTold(promises, ["delivery_promised", "delivery_delayed", "delivery_earlier"]);
  if (!last) return null;
  if (last.kind === "delivery_promised") return { reason: reasonIn(last), cause: null, previous: wholeWindow(promiseBefore(last, facts) ?? last) ?? null };
  const previous = dateChange(last, facts).previous ?? null;
  const cause: TrackingCause | null = trackers.find(({ package_id }) => package_id === last.subject)?.cause ?? null;
  return last.kind === "delivery_earlier" ? { reason: "earlier", cause: null, previous } : { reason: "carrier", cause, previous };
}

/** Whether a promise gives the whole order another window than the one before it; that of a part of it stands with its items. */
function movesAll(promise: Fact, facts: readonly Fact[]): boolean {
  const last = promiseBefore(promise, facts);
  const [now, before] = [wholeWindow(promise), last && wholeWindow(last)];
  return Boolean(last) && (now?.earliest !== before?.earliest || now?.latest !== before?.latest);
}

export const CHANGE_REASONS = ["resourced", "backordered", "shipped_late", "order_changed", "dated", "carrier", "earlier"] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

const reasonIn = ({ data }: Fact): ChangeReason => data?.reason === "sooner" ? "earlier" : CHANGE_REASONS.find((reason) => reason === data?.reason) ?? "order_changed";
