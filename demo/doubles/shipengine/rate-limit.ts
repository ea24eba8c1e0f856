import type { DoubleClock } from "../kit/clock";

const WINDOW_MS = 60_000;

/** ShipEngine's limit of requests a minute (docs: rate limits); none while `perMinute` is not set. */
export class RateLimit {
  perMinute?: number;
  private taken: number[] = [];

  constructor(private readonly clock: DoubleClock) {}

  /** Counts a request; the seconds until the next is let through when it is one too many. */
  take(): number | undefined {
    if (this.perMinute === undefined) return undefined;
    const now = this.clock.now().getTime();
    this.taken = this.taken.filter((at) => now - at < WINDOW_MS);
    if (this.taken.length >= this.perMinute) return Math.max(1, Math.ceil((WINDOW_MS - (now - (this.taken[0] ?? now))) / 1000));
    this.taken.push(now);
    return undefined;
  }
}
