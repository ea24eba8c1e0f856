import type { JourneyEntry } from "../types";

export type Notes = { instructions?: string; gift_message?: string; gift_receipt?: boolean; leave_at?: string };

const text = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value : undefined);

/** What the shopper last asked for, if anything; the entries may come in any order. */
export function notesOf(entries: readonly JourneyEntry[]): Notes | undefined {
  const given = entries.filter((e) => e.kind === "instructions_given").sort((a, b) => a.at.localeCompare(b.at)).at(-1)?.data;
  if (!given) return undefined;
  const notes: Notes = {
    instructions: text(given.instructions),
    gift_message: text(given.gift_message),
    leave_at: text(given.leave_at),
    gift_receipt: given.gift_receipt === true ? true : undefined,
  };
  return Object.values(notes).some((v) => v !== undefined) ? notes : undefined;
}
