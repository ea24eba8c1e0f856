import type { Wait } from "./deadlines";

export type NextAction = { awaits: string; subject: string; due_at: string; overdue: boolean };

/** What must happen next: the open wait that is due first. None when the way is done. */
export function nextAction(waits: readonly Wait[], now: Date): NextAction | null {
  const [first] = waits.filter((w) => !w.met).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (!first) return null;
  return { awaits: first.awaits, subject: first.subject, due_at: first.dueAt.toISOString(), overdue: first.dueAt < now };
}
