/** What is done about a hold that ends with something left to capture: `ask` tells a person, `capture` takes it before. */
export type ExpiryRule = { warnHours: number; then: "capture" | "ask"; captureHours: number };
export type Expiry = { warnAt: Date | null; captureAt: Date | null };

const HOUR = 3_600_000;
const before = (end: Date, hours: number): Date => new Date(end.getTime() - hours * HOUR);

/** When a person hears that a hold is about to end, and when the rest is captured by itself; null for what does not come. */
export function expiryOf(heldUntil: Date | null, { warnHours, then, captureHours }: ExpiryRule): Expiry {
  if (!heldUntil) return { warnAt: null, captureAt: null };
  return { warnAt: before(heldUntil, warnHours), captureAt: then === "capture" ? before(heldUntil, captureHours) : null };
}
