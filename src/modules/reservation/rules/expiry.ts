const MINUTE = 60_000;

type Lifetime = { ttlMinutes: number; maxMinutes: number };

/** When a hold ends that is taken or extended now: a while from now, but never longer than the cap after it was first taken. */
export const expiryOf = (firstHeldAt: Date, now: Date, { ttlMinutes, maxMinutes }: Lifetime): Date =>
  new Date(Math.min(now.getTime() + ttlMinutes * MINUTE, firstHeldAt.getTime() + maxMinutes * MINUTE));

export const hasExpired = (hold: { state: string; expires_at: Date }, now: Date): boolean =>
  hold.state === "held" && hold.expires_at.getTime() <= now.getTime();
