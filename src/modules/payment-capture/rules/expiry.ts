/** What is done about a hold that ends with something left to capture: it is captured, held anew, or left to a person. */
export const EXPIRY_ACTIONS = ["capture", "renew", "ask"] as const;
export type ExpiryAction = (typeof EXPIRY_ACTIONS)[number];
/** `warnHours` before the end a person is told; `captureHours` before it `then` is done. */
export type ExpiryRule = { warnHours: number; then: ExpiryAction; captureHours: number };
export type Expiry = { warnAt: Date | null; actAt: Date | null };

const HOUR = 3_600_000;
const before = (end: Date, hours: number): Date => new Date(end.getTime() - hours * HOUR);

/** When a person hears that a hold is about to end, and when something is done by itself; null for what does not come. */
export function expiryOf(heldUntil: Date | null, { warnHours, then, captureHours }: ExpiryRule): Expiry {
  if (!heldUntil) return { warnAt: null, actAt: null };
  return { warnAt: before(heldUntil, warnHours), actAt: then === "ask" ? null : before(heldUntil, captureHours) };
}
