import type { TrackingCause } from "../../modules/carrier/rules/causes";
import type { Fact } from "../../shared/facts";
import { dateChange, lastTold } from "../lifecycle-email/told";
import type { OrderView } from "./order-view";
import type { TrackerRow } from "./view-packages";

/** Why the arriving day is another than was told last; null while it is the first. */
export function changeOf(facts: readonly Fact[], trackers: readonly TrackerRow[]): OrderView["change"] {
  const promises = facts.filter(({ kind, data }) => kind !== "delivery_promised" || Number(data?.number ?? 1) > 1);
  const last = lastTold(promises, ["delivery_promised", "delivery_delayed", "delivery_earlier"]);
  if (!last) return null;
  const previous = dateChange(last, facts).previous ?? null;
  if (last.kind === "delivery_promised") return { reason: reasonIn(last), cause: null, previous };
  const cause: TrackingCause | null = trackers.find(({ package_id }) => package_id === last.subject)?.cause ?? null;
  return last.kind === "delivery_earlier" ? { reason: "earlier", cause: null, previous } : { reason: "carrier", cause, previous };
}

export const CHANGE_REASONS = ["resourced", "backordered", "shipped_late", "order_changed", "dated", "carrier", "earlier"] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

const reasonIn = ({ data }: Fact): ChangeReason => CHANGE_REASONS.find((reason) => reason === data?.reason) ?? "order_changed";
