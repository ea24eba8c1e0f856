import { expiryOf, type ExpiryRule } from "../../modules/payment-capture/rules/expiry";
import type { CapturePlanRow } from "../../modules/payment-capture/types";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";

/**
 * That a hold is about to end with something left to capture; and, where that was told, that nothing is held any more: the plan is
 * over, or its payment has ended (`endedAt`) and waits for another to take its place.
 */
export function holdFacts({ payment_id, state, held_until, updated_at }: CapturePlanRow, endedAt: Date | null, expiry: ExpiryRule): Fact[] {
  const { warnAt } = expiryOf(held_until && new Date(held_until), expiry);
  const ended = endedAt ?? (state === "open" ? null : new Date(updated_at));
  if (!warnAt || warnAt > (ended ?? clock.now())) return [];
  const warning: Fact = {
    key: `hold_ending:${payment_id}`, kind: "hold_ending", at: warnAt, subject: payment_id, data: { ends_at: new Date(held_until!).toISOString() },
  };
  return ended ? [warning, { key: `hold_ended:${payment_id}`, kind: "hold_ended", at: ended, subject: payment_id }] : [warning];
}
