/** Whether a person asked for a capture, and not the plan: their causes begin so. */
export const isByHand = (cause: string): boolean => /^(manual|retry):/.test(cause);
