const SECOND = 1000;

/** A completion takes seconds. A claim this young belongs to one that is running; an older one to a process that died. */
const RUNNING_MS = 30 * SECOND;
/** A claim without an order goes back to the shopper's hold after this long. */
const GRACE_MS = 120 * SECOND;
/** How long after a claim, or after the last look, it is looked at (again). */
export const LOOK_AGAIN_MS = 20 * SECOND;

type Claim = { claimed_at: Date; claimed_by: string };

/** Whether another completion of the same cart is running and this one must not join in. */
export const isClaimedByAnother = (claim: Claim, by: string, now: Date): boolean =>
  claim.claimed_by !== by && now.getTime() - claim.claimed_at.getTime() < RUNNING_MS;

/** What to do with a claim that is looked at: its cart has an order, or was long without one, or is still being completed. */
export function dueForClaim(claim: Claim, cart: { ordered: boolean; completed: boolean }, now: Date): "settle" | "unclaim" | "wait" {
  if (cart.ordered) return "settle";
  const isOverdue = now.getTime() - claim.claimed_at.getTime() >= GRACE_MS;
  return isOverdue && !cart.completed ? "unclaim" : "wait";
}
