/** No shift is longer: what a device says beyond it is a clock that was set meanwhile. */
const MOST_MS = 24 * 3_600_000;

/**
 * When a scan was made that comes so many milliseconds later, since its device had no connection. Never in the future, at most a day ago, and not
 * before its work was started. Ages are told instead of times: a device's clock may be wrong, yet it measures well.
 */
export function scannedAt(now: Date, age_ms: number | undefined, startedAt: Date | string | null): Date {
  const made = now.getTime() - Math.min(Math.max(age_ms ?? 0, 0), MOST_MS);
  const started = startedAt ? new Date(startedAt).getTime() : made;
  return new Date(Math.min(Math.max(made, started), now.getTime()));
}
