const MINUTE = 60_000;

export type Lifetime = { ttlMinutes: number; maxMinutes: number };

/** When a hold ends that is taken or extended now: a while from now, but never longer than the cap after it was first taken. */
export const expiryOf = (firstHeldAt: Date, now: Date, { ttlMinutes, maxMinutes }: Lifetime): Date =>
  new Date(Math.min(now.getTime() + ttlMinutes * MINUTE, firstHeldAt.getTime() + maxMinutes * MINUTE));

/** The later of what the shopper's steps gave and of what the payment under way needs. */
export const lastsUntil = (expiresAt: Date, pendingUntil: Date | null): Date =>
  pendingUntil && pendingUntil > expiresAt ? pendingUntil : expiresAt;

/** Until when a payment that the provider calls pending keeps the hold, whatever the cap. */
export const pendingUntil = (now: Date, pendingMinutes: number): Date => new Date(now.getTime() + pendingMinutes * MINUTE);

export const hasExpired = (hold: { state: string; expires_at: Date }, now: Date): boolean =>
  hold.state === "held" && hold.expires_at.getTime() <= now.getTime();
