import type { DisputeKind, DisputeState, ProviderDispute } from "../../../../shared/dispute";

/**
 * When a dispute's evidence was asked for last, when it was handed in, and when it was decided. `asked_at` is new when an
 * inquiry becomes a dispute, or an appeal asks once more: then what was answered before no longer counts.
 */
export type DisputeTimes = { asked_at: Date; answered_at: Date | null; ended_at: Date | null };
export type KnownDispute = DisputeTimes & { kind: DisputeKind; state: DisputeState };

/** The times once the provider has told of the dispute; what is known already keeps its time. */
export function afterTold(known: KnownDispute | null, told: ProviderDispute, now: Date): DisputeTimes {
  const isAskedAnew = known !== null && asksAnew(known, told);
  const isAnswered = told.state === "under_review" || (told.isAnswered && told.state !== "needs_response");
  return {
    asked_at: known ? (isAskedAnew ? now : known.asked_at) : told.openedAt,
    answered_at: isAskedAnew ? null : (known?.answered_at ?? (isAnswered ? now : null)),
    ended_at: isOver(told.state) ? (known?.ended_at ?? now) : null,
  };
}

/** Whether the bank asks for evidence again, so that what was sent before is not the answer. */
export const asksAnew = (known: Pick<KnownDispute, "kind" | "state">, told: Pick<ProviderDispute, "kind" | "state">): boolean =>
  told.state === "needs_response" && (known.state !== "needs_response" || known.kind !== told.kind);

export const isOver = (state: DisputeState): boolean => state === "won" || state === "lost" || state === "closed";
