const HOUR = 3_600_000;

/** When a shopper who was asked to pay is reminded; null where they are not. */
export const remindAt = (askedAt: Date, remindHours: number | null): Date | null => (remindHours === null ? null : new Date(askedAt.getTime() + remindHours * HOUR));
