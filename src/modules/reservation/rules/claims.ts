type Claim = { claimed_at: Date; claimed_by: string };

/**
 * How long a claim belongs to a completion that shows no sign of life: `claimed_at` is the last one. A process shows one three
 * times in this while, for as long as its completion runs; so a claim without an order that is older belongs to one that died.
 */
export const graceOf = (holds: { claimGraceSeconds: number }): number => holds.claimGraceSeconds * 1000;

/** By then an order's completion has authorised its payment, or has failed and deleted the order, or died. */
export const COMPLETED_MS = 10 * 60_000;

/** How often a completion shows that it lives. */
export const signEveryMs = (holds: { claimGraceSeconds: number }): number => graceOf(holds) / 3;

const isOverdue = (claim: Claim, now: Date, graceMs: number): boolean => now.getTime() - claim.claimed_at.getTime() >= graceMs;

/** Whether another completion of the same cart is running and this one must not join in. */
export const isClaimedByAnother = (claim: Claim, by: string, now: Date, graceMs: number): boolean =>
  claim.claimed_by !== by && !isOverdue(claim, now, graceMs);

/** What to do with a claim that is looked at: its cart has an order, or was too long without one, or is still being completed. */
export function dueForClaim(claim: Claim, isOrdered: boolean, now: Date, graceMs: number): "settle" | "unclaim" | "wait" {
  if (isOrdered) return "settle";
  return isOverdue(claim, now, graceMs) ? "unclaim" : "wait";
}

/** Whether giving up is for the completion `by` to do: what it claimed, even if settled meanwhile; without `by`, any claim. */
export const isToUnclaim = (hold: { state: string; claimed_by: string | null }, by: string | undefined): boolean =>
  by ? hold.claimed_by === by && ["claimed", "settled"].includes(hold.state) : hold.state === "claimed";
