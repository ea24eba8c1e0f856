/** What a person can do about a tracker. */
export const ENTRY_KINDS = ["assigned", "snoozed", "resumed", "noted", "settled", "scanned"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
