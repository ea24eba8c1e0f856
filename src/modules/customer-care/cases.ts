import type { Context } from "@medusajs/framework/types";
import { createHash } from "node:crypto";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { Conflict } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { follow } from "./arrivals";
import { addPhotos, type NewPhoto } from "./case-photos";
import { addEntry, changeCase, endCase, inHours, lockCase, takeInHand, type CareTimes, type LockedCase } from "./case-row";
import { planRemedy, wasDone, type NewRemedy } from "./remedies";
import { canReopen, nextCaseState, type CaseReason, type Resolution } from "./rules/case-states";
import { dueAt } from "./rules/due";
import { isRemedy } from "./rules/remedies";
import type { ReportedItem } from "./rules/reported-items";

/**
 * `rule`: what answers it at once, and by which remedy. Of the shop's own: `key` makes two calls the same one, `user_id` has it in hand, and
 * with `notify` false the shopper gets no mail that it was opened.
 */
export type NewCase = {
  key?: string; user_id?: string; notify?: boolean;
  order_id: string; reason: CaseReason; text: string; items: readonly ReportedItem[]; opened_by: "shopper" | "shop"; photos?: readonly NewPhoto[];
  rule?: { id: string; name: string; remedy: Omit<NewRemedy, "case_id" | "order_id"> } | null;
};
/** A shopper's mail: the same `id` each time that it comes; `left_out`: so many attachments that are not kept. */
export type SaidByMail = { id: string; from: string; left_out: number };
export type Said = { said_by: "shopper" | "shop"; user_id: string | null; text: string; mail?: SaidByMail };
/** `unneeded`: files that are kept already, or are too many. */
export type Opened = { id: string; unneeded: string[] };

/** The same report within an hour is a double click or a reload, not a second case. */
const SAME_REPORT_MS = 3_600_000;

function contentOf({ reason, text, items }: NewCase): string {
  const portions = items.map((i) => [i.line_item_id, i.quantity, ...(i.reason ? [i.reason] : [])].join(":")).sort();
  return createHash("sha256").update(JSON.stringify([reason, text, portions])).digest("base64url");
}

export async function openCase(report: NewCase, times: CareTimes, context: Context): Promise<Opened> {
  const { id, isNew } = await insertCase(report, times, context);
  const unneeded = await addPhotos(id, report.photos ?? [], context);
  if (!isNew) return { id, unneeded };
  for (const { line_item_id, quantity, reason } of report.items) {
    await sqlOf(context).execute(
      `insert into doorstep_case_item (id, case_id, line_item_id, quantity, reason) values (?, ?, ?, ?, ?)`, [entityId("dscasei"), id, line_item_id, quantity, reason ?? null]
    );
  }
  if (report.rule) await answerByRule(id, report, report.rule, context);
  await follow(report.order_id, context);
  return { id, unneeded };
}

async function insertCase(report: NewCase, times: CareTimes, context: Context): Promise<{ id: string; isNew: boolean }> {
  const sql = sqlOf(context);
  const content = report.key ? `shop:${report.key}` : contentOf(report);
  const since = report.key ? 0 : clock.now().getTime() - SAME_REPORT_MS;
  await sql.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`doorstep-report:${report.order_id}`]);
  const [same] = await sql.execute<{ id: string }>(
    `select coalesce(merged_into, id) as id from doorstep_case where order_id = ? and starts_with(fingerprint, ?) and opened_at > ? and deleted_at is null order by opened_at limit 1`,
    [report.order_id, `${content} `, new Date(since)]
  );
  if (same) return { id: same.id, isNew: false };
  const id = entityId("dscase");
  const due = { answer_due_at: inHours(times.answerHours), solve_due_at: inHours(times.solutionHours) };
  await sql.execute(
    `insert into doorstep_case (id, order_id, state, reason, text, opened_by, opened_at, answer_due_at, solve_due_at, due_at, owner_id, notified, fingerprint)
     values (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id, report.order_id, report.reason, report.text, report.opened_by, clock.now(), due.answer_due_at, due.solve_due_at,
      dueAt({ state: "open", answer_by: null, ...due }), report.user_id ?? null, report.notify ?? true, `${content} ${id}`,
    ]
  );
  return { id, isNew: true };
}

/** Of what something was done about before, a person decides. */
async function answerByRule(caseId: string, { order_id }: NewCase, { id, name, remedy }: NonNullable<NewCase["rule"]>, context: Context): Promise<void> {
  if (!(await planRemedy({ ...remedy, case_id: caseId, order_id }, context))) return;
  await sqlOf(context).execute(`update doorstep_case set rule_id = ?, rule_name = ? where id = ?`, [id, name, caseId]);
}

/** Adds what the shop says; false where the case has ended. */
export async function answer(caseId: string, said: Said, context: Context): Promise<boolean> {
  const row = await takeInHand(caseId, said.user_id, context);
  const state = nextCaseState(row.state, "shop_reply");
  if (!state) return false;
  await changeCase(row, { state, answer_due_at: null, first_answered_at: row.first_answered_at ?? clock.now() }, context);
  await addEntry(caseId, { ...said, kind: "said" }, context);
  await follow(row.order_id, context);
  return true;
}

/** Adds what the shopper says, which opens a case again for some days after it was resolved; false after that. */
export async function tell(caseId: string, said: Said, times: CareTimes, context: Context): Promise<boolean> {
  const row = await lockCase(caseId, context);
  if (said.mail && (await wasHeard(caseId, said.mail, context))) return true;
  const again = canReopen(row, times.reopenDays, clock.now());
  const state = nextCaseState(row.state, "shopper_reply");
  if (!state && !again) return false;
  if (again) await reopen(row, {}, times, context);
  else await changeCase(row, { state, answer_due_at: row.state === "open" ? (row.answer_due_at ?? inHours(times.answerHours)) : inHours(times.answerHours) }, context);
  await addEntry(caseId, { ...said, kind: "said", ...(said.mail && { data: { mail: said.mail } }) }, context);
  await follow(row.order_id, context);
  return true;
}

const wasHeard = async (caseId: string, { id }: SaidByMail, context: Context): Promise<boolean> =>
  (await sqlOf(context).execute(`select 1 from doorstep_case_entry where case_id = ? and data->'mail'->>'id' = ? and deleted_at is null`, [caseId, id])).length > 0;

/**
 * Adds what the shopper wrote to their case by mail, once however often it comes, with its photos; it opens a new case where that one, or
 * the one that it went into, has ended for good. Gives the files that are not needed.
 */
export async function hearByMail(
  { id, merged_into, order_id }: Pick<LockedCase, "id" | "merged_into" | "order_id">, { text, mail }: { text: string; mail: SaidByMail }, photos: readonly NewPhoto[], times: CareTimes, context: Context
): Promise<string[]> {
  const caseId = merged_into ?? id;
  if (await tell(caseId, { said_by: "shopper", user_id: null, text, mail }, times, context)) return await addPhotos(caseId, photos, context);
  return (await openCase({ key: `mail:${mail.id}`, order_id, reason: "other", text, items: [], opened_by: "shopper", photos }, times, context)).unneeded;
}

/** What was solved is not: it is in the queue again, with new times. */
async function reopen(row: LockedCase, data: Record<string, unknown>, times: CareTimes, context: Context): Promise<void> {
  const due = { answer_due_at: inHours(times.answerHours), solve_due_at: inHours(times.solutionHours) };
  await changeCase(row, { state: nextCaseState(row.state, "reopen")!, resolution: null, resolved_at: null, ...due }, context);
  await addEntry(row.id, { kind: "reopened", said_by: "shopper", user_id: null, text: "", data }, context);
}

/** Opens the order's last resolved case again after a low score. */
export async function reopenAfterScore(orderId: string, score: number, times: CareTimes, context: Context): Promise<void> {
  const rows = await sqlOf(context).execute<LockedCase>(
    `select * from doorstep_case where order_id = ? and state = 'resolved' and opened_by <> 'bank' and merged_into is null and deleted_at is null order by resolved_at desc limit 1 for update`, [orderId]
  );
  const last = rows.find((row) => canReopen(row, times.reopenDays, clock.now()));
  if (last) await reopen(last, { score }, times, context);
}

/** By whom a case is ended, with which last word if any. `elsewhere`: what it ends with was done in Medusa itself. */
export type Ending = { said: Said | null; user_id: string | null; elsewhere?: boolean };

/** Ends a case; false where it has ended already. The shopper reads how: @throws 409 `not_done` for a refund, replacement, exchange or return that nobody made */
export async function resolve(caseId: string, resolution: Resolution, { said, user_id: userId, elsewhere = false }: Ending, context: Context): Promise<boolean> {
  const row = await takeInHand(caseId, userId, context);
  const state = nextCaseState(row.state, "resolve");
  if (!state) return false;
  if (isRemedy(resolution) && !elsewhere && !(await wasDone(caseId, resolution, context))) throw new Conflict(`No ${resolution} was made for this case: make it first, or say that it was made elsewhere`, "not_done");
  await endCase({ ...row, state }, resolution, { user_id: userId, text: said?.text ?? "", data: elsewhere ? { elsewhere } : {} }, context);
  await follow(row.order_id, context);
  return true;
}
