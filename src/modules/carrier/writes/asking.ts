import { nextPoll } from "../rules/next-poll";
import type { TrackingStatus } from "../rules/types";

/** Who told: the carrier by itself, or asked by us; a person; or nobody, when time alone may have changed something. */
export type Teller = "webhook" | "poll" | "person" | "time";

/** When a tracker was last told of, and when its carrier is asked next. */
export type Asking = { heard_at: Date; told_at: Date | null; poll_at: Date | null; quiet_polls: number; failed_polls: number };
type Tracker = Omit<Asking, "heard_at"> & { id: string; heard_at: Date | null; label_at: Date | null; created_at: Date };

/** The same after somebody has told something, or nothing, of a parcel that is in this state now. */
export function asking(tracker: Tracker, status: TrackingStatus | null, teller: Teller, isNews: boolean, now: string): Asking {
  const at = new Date(now);
  const heard_at = isNews ? at : (tracker.heard_at ?? tracker.label_at ?? tracker.created_at);
  const told_at = teller === "webhook" ? at : tracker.told_at;
  const quiet_polls = isNews ? 0 : tracker.quiet_polls + (teller === "poll" ? 1 : 0);
  // Time alone, or a webhook that says nothing new, puts no question off, and begins none anew that has ended.
  const stands = !isNews && teller !== "poll" && tracker.heard_at !== null;
  if (stands) return { heard_at, told_at, poll_at: tracker.poll_at, quiet_polls, failed_polls: tracker.failed_polls };
  const poll_at = nextPoll({ id: tracker.id, status, heard_at: new Date(heard_at).toISOString(), quiet_polls, failed_polls: 0, has_webhooks: told_at !== null, now });
  return { heard_at, told_at, poll_at: poll_at === null ? null : new Date(poll_at), quiet_polls, failed_polls: 0 };
}
