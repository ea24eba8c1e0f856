import { clock } from "./clock";

type Bucket = { left: number; at: number };
/** Whoever comes from more addresses than this pushes the oldest out, which then begins anew. */
const MOST_KEYS = 10_000;

/** Lets so many through each second by key, and twice as many in a burst. Within this process. */
export class Rate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perSecond: number) {}

  /** Whether one more may pass now. */
  allows(key: string): boolean {
    const now = clock.now().getTime();
    const most = this.perSecond * 2;
    const known = this.buckets.get(key);
    const left = known ? Math.min(most, known.left + (Math.max(0, now - known.at) / 1000) * this.perSecond) : most;
    // Last in the map is who came last.
    this.buckets.delete(key);
    this.buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.buckets.size > MOST_KEYS) this.buckets.delete(this.buckets.keys().next().value!);
    return left >= 1;
  }
}
