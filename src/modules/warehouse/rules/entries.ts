/** What is written down of a location's work beside its scans. */
export const ENTRY_KINDS = [
  "started", "stopped", "handed_over", "shorted", "packed", "unpacked", "held", "released", "prioritised", "split", "joined", "changed", "cancelled", "task_done", "merged",
  "unmerged",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
