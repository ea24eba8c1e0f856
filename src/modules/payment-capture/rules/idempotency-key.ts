/**
 * The key under which the provider is asked: the attempt's id, the same whatever crashes. A provider repeats its answer for a
 * key for a day, so after each clear "not now" (nothing captured) the next try has a key of its own.
 */
export const idempotencyKeyOf = (attempt: { id: string; refusals: number }): string =>
  attempt.refusals ? `${attempt.id}-${attempt.refusals}` : attempt.id;
