import { after, DAY_MS, daysFrom, isOver, isPast } from "./time";
import type { Detector } from "./types";

/** A label was bought, and the carrier has never had its parcel in hand. */
export const findNotHandedOver: Detector = ({ label_at, first_scan_at, status, limits }, now) => {
  if (!label_at || first_scan_at || isOver({ status })) return {};
  const due = after(label_at, limits.hand_over_days * DAY_MS);
  if (!isPast(due, now)) return { look_at: due };
  return { found: { kind: "not_handed_over", episode: label_at, data: { label: label_at, days: daysFrom(label_at, now) } } };
};
