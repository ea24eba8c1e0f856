import type { CaseState } from "./case-states";

type Times = { state: CaseState; answer_due_at: Date | string | null; solve_due_at: Date | string | null; answer_by: Date | string | null };

/** By when somebody must do something about a case: the bank's own time, the answer where the shopper waits for one, else the solution. */
export function dueAt({ state, answer_due_at, solve_due_at, answer_by }: Times): Date | null {
  if (state === "resolved") return null;
  const times = [answer_by, state === "open" ? answer_due_at : null, solve_due_at].filter((time) => time !== null).map((time) => new Date(time));
  return times.length ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
}
