const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** A day on which a driver may have come already, wherever the shop is: what he is booked for counts as handed over at once. */
export const BEGUN_DAY = day(-1);
/** A day on which he has not. */
export const COMING_DAY = day(3);
