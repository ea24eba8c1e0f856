import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { Conflict, notFound } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import type { CaseState, EntryKind, Resolution } from "./rules/case-states";
import { dueAt } from "./rules/due";

/** How long the shop takes, from the options. */
export type CareTimes = { answerHours: number; solutionHours: number; reopenDays: number };
export type LockedCase = {
  id: string; order_id: string; state: CaseState; resolution: Resolution | null; resolved_at: Date | null; opened_by: string; opened_at: Date; reason: string; text: string;
  owner_id: string | null; answer_by: Date | null; answer_due_at: Date | null; solve_due_at: Date | null; first_answered_at: Date | null; merged_into: string | null;
};
export type Entry = { kind: EntryKind; said_by: "shopper" | "shop"; user_id: string | null; text: string; last_word?: boolean; data?: Record<string, unknown>; at?: Date };

/** Another of the shop has the case in hand. */
class CaseTaken extends Conflict {
  override readonly details: { owner_id: string };

  constructor(owner_id: string) {
    super("Somebody else of the shop has this case in hand; ask them to release it, or have it assigned to you", "case_taken");
    this.details = { owner_id };
  }
}

export const inHours = (hours: number): Date => new Date(clock.now().getTime() + hours * 3_600_000);

/** The case, until the transaction ends nobody else's to change. @throws MedusaError 404 */
export async function lockCase(id: string, context: Context): Promise<LockedCase> {
  const [row] = await sqlOf(context).execute<LockedCase>(`select * from doorstep_case where id = ? and deleted_at is null for update`, [id]);
  if (!row) throw notFound("case", id);
  return row;
}

/** The same for who works on it: a case that is nobody's is theirs from here on. @throws MedusaError 404; 409 `case_taken` where another has it */
export async function takeInHand(id: string, userId: string | null, context: Context): Promise<LockedCase> {
  const row = await lockCase(id, context);
  if (!userId || row.owner_id === userId) return row;
  if (row.owner_id) throw new CaseTaken(row.owner_id);
  return changeCase(row, { owner_id: userId }, context);
}

/** Sets columns of a locked case, and by when something must come of it then. */
export async function changeCase(row: LockedCase, set: Partial<LockedCase>, context: Context): Promise<LockedCase> {
  const next = { ...row, ...set };
  const columns: Record<string, unknown> = { ...set, due_at: dueAt(next), updated_at: clock.now() };
  await sqlOf(context).execute(
    `update doorstep_case set ${Object.keys(columns).map((column) => `${column} = ?`).join(", ")} where id = ?`, [...Object.values(columns), row.id]
  );
  return next;
}

/** Adds to what was said and done. */
export async function addEntry(caseId: string, { kind, said_by, user_id, text, last_word = false, data, at = clock.now() }: Entry, context: Context): Promise<void> {
  await sqlOf(context).execute(
    `insert into doorstep_case_entry (id, case_id, kind, said_by, user_id, text, at, last_word, data) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [entityId("dscasee"), caseId, kind, said_by, user_id, text, at, last_word, data ? JSON.stringify(data) : null]
  );
}

/** Writes that it ended, and with which word to the shopper. */
export async function endCase(row: LockedCase, resolution: Resolution, { user_id, text, data = {} }: { user_id: string | null; text: string; data?: Record<string, unknown> }, context: Context): Promise<void> {
  await changeCase(row, { state: "resolved", resolution, resolved_at: clock.now() }, context);
  if (text) await addEntry(row.id, { kind: "said", said_by: "shop", user_id, text, last_word: true }, context);
  await addEntry(row.id, { kind: "resolved", said_by: "shop", user_id, text: "", data: { ...data, resolution } }, context);
}
