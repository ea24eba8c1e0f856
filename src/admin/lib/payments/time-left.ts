const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** So near its end an authorisation is told in red. */
const SOON_MS = 2 * DAY;

export type TimeLeft = { unit: "days" | "hours" | "minutes" | "over"; days: number; hours: number; minutes: number; isSoon: boolean };

/** How much time is left, in its two largest units. */
export function timeLeft(until: string, now: number): TimeLeft {
  const left = Date.parse(until) - now;
  const parts = { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR), minutes: Math.floor((left % HOUR) / MINUTE), isSoon: left < SOON_MS };
  if (left <= 0) return { ...parts, unit: "over" };
  return { ...parts, unit: parts.days ? "days" : parts.hours ? "hours" : "minutes" };
}
