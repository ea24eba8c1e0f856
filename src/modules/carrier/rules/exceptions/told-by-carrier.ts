import type { TrackingCause } from "../causes";
import { after, DAY_MS, daysFrom, isPast } from "./time";
import type { Detector } from "./types";

/** The carrier reports a problem, or that it delivered something broken; a problem is over with the next scan that shows the parcel on its way. */
export const findProblem: Detector = ({ status, status_at, cause }) =>
  status === "exception" || (status === "delivered" && cause === "damaged") ? { found: { kind: "problem", episode: `${status_at}:${cause ?? ""}`, data: { cause, since: status_at } } } : {};

/** It comes back. A person says when it is dealt with. */
export const findReturning: Detector = ({ status, status_at, cause }) =>
  status === "returning" || status === "returned" ? { found: { kind: "returning", episode: status, data: { cause, since: status_at, back: status === "returned" ? 1 : 0 } } } : {};

/** Another try by the carrier's own doing would end the same way. */
const HOPELESS: readonly TrackingCause[] = ["address", "access", "refused", "payment_due", "damaged", "prohibited"];

/** A failed attempt that a person should do something about: the second, or one whose cause stays. */
export const findFailedAttempt: Detector = ({ status, status_at, cause, attempts }) =>
  status === "attempt_failed" && (attempts > 1 || (cause !== null && HOPELESS.includes(cause)))
    ? { found: { kind: "attempt_failed", episode: `${status_at}:${attempts}`, data: { cause, attempts, since: status_at } } }
    : {};

/** It waits for the shopper, and will be sent back. */
export const findUncollected: Detector = ({ status, status_at, limits }, now) => {
  if (status !== "available_for_pickup" || !status_at) return {};
  const due = after(status_at, limits.collect_days * DAY_MS);
  if (!isPast(due, now)) return { look_at: due };
  return { found: { kind: "uncollected", episode: status_at, data: { since: status_at, days: daysFrom(status_at, now) } } };
};
