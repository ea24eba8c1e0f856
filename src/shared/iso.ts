/** An instant as JSON carries it. */
export const iso = (at: Date | string): string => new Date(at).toISOString();
