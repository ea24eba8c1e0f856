import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { badInput, Conflict, wrongState } from "../../shared/errors";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { follow } from "./arrivals";
import { addEntry, changeCase, lockCase, takeInHand, type LockedCase } from "./case-row";
import { BANK, MERGED } from "./rules/case-states";

/**
 * Gives a case to one of the shop, or to nobody, if `from` still has it: of two who ask at once the second learns of the first.
 * @throws MedusaError 404; 409 `case_taken`
 */
export async function assign(caseId: string, to: string | null, from: string | null, context: Context): Promise<void> {
  const row = await lockCase(caseId, context);
  if (row.owner_id === to) return;
  if (row.owner_id !== from) throw new Conflict(row.owner_id ? "Somebody else has taken this case meanwhile" : "This case is nobody's any more", "case_taken");
  await changeCase(row, { owner_id: to }, context);
}

/** Writes something down that the shopper never sees. @throws MedusaError 404 */
export async function note(caseId: string, userId: string | null, text: string, context: Context): Promise<void> {
  await lockCase(caseId, context);
  await addEntry(caseId, { kind: "note", said_by: "shop", user_id: userId, text }, context);
}

/** Writes down what was claimed from the carrier, for which parcel. @throws MedusaError 404 */
export async function noteCarrierClaim(caseId: string, userId: string | null, claim: { package_id: string; reference: string | null }, context: Context): Promise<void> {
  const row = await takeInHand(caseId, userId, context);
  await addEntry(caseId, { kind: "carrier_claim", said_by: "shop", user_id: userId, text: "", data: claim }, context);
  await follow(row.order_id, context);
}

/**
 * Puts a case into another of the same order: what was said, sent and reported is there from then on, to be answered and solved by the
 * earlier of their times, and this one is over.
 * @throws MedusaError 404; 400 for another order's; 409 where one has ended, is the bank's or another's, or something was done about it
 */
export async function merge(caseId: string, into: string, userId: string | null, context: Context): Promise<void> {
  if (caseId === into) throw badInput("into", "must be another case");
  const rows = new Map<string, LockedCase>();
  // Always in the same order, so that two who merge crosswise do not wait for each other.
  for (const id of [caseId, into].sort()) rows.set(id, await takeInHand(id, userId, context));
  const [from, to] = [rows.get(caseId)!, rows.get(into)!];
  if (from.order_id !== to.order_id) throw badInput("into", "must be a case of the same order");
  for (const one of [from, to]) {
    if (one.opened_by === BANK) throw new Conflict("The bank's cases stand for themselves");
    if (one.state === "resolved") throw wrongState("case", one.state, "nothing, it has ended");
  }
  const sql = sqlOf(context);
  const [remedy] = await sql.execute(`select id from doorstep_remedy where case_id = ? and state <> 'failed' and deleted_at is null limit 1`, [caseId]);
  if (remedy) throw new Conflict("Something was done about this case: merge the other one into it", "case_remedied");
  await moveAll(from, to, context);
  const open = [from, to].filter(({ state }) => state === "open");
  const due = { answer_due_at: earliest(open.map((one) => one.answer_due_at)), solve_due_at: earliest([from, to].map((one) => one.solve_due_at)) };
  await changeCase(to, { state: open.length ? "open" : "waiting", ...due }, context);
  await changeCase(from, { state: "resolved", resolution: MERGED, resolved_at: clock.now(), merged_into: into }, context);
  await addEntry(into, { kind: "merged", said_by: "shop", user_id: userId, text: "", data: { case_id: caseId, ...(from.state === "open" && { answer_by: due.answer_due_at, solve_by: due.solve_due_at }) } }, context);
  await follow(from.order_id, context);
}

async function moveAll(from: LockedCase, to: LockedCase, context: Context): Promise<void> {
  const sql = sqlOf(context);
  if (from.text) await addEntry(to.id, { kind: "said", said_by: "shopper", user_id: null, text: from.text, at: from.opened_at }, context);
  await sql.execute(`update doorstep_case_entry set case_id = ?, updated_at = now() where case_id = ?`, [to.id, from.id]);
  await sql.execute(
    `update doorstep_case_photo p set case_id = ?, updated_at = now() where case_id = ?
     and not exists (select 1 from doorstep_case_photo own where own.case_id = ? and own.digest = p.digest and own.deleted_at is null)`, [to.id, from.id, to.id]
  );
  await moveItems(from, to, context);
}

/** Of the same line with the same reason the larger number counts: it was reported twice. With another reason it is another matter. */
async function moveItems(from: LockedCase, to: LockedCase, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const itemsOf = ({ id }: LockedCase) => sql.execute<{ id: string; line_item_id: string; quantity: number; reason: string | null }>(
    `select id, line_item_id, quantity, reason from doorstep_case_item where case_id = ? and deleted_at is null order by id`, [id]
  );
  const own = await itemsOf(to);
  for (const { line_item_id, quantity, reason } of await itemsOf(from)) {
    const why = reason ?? from.reason;
    const same = own.find((one) => one.line_item_id === line_item_id && (one.reason ?? to.reason) === why);
    if (same) await sql.execute(`update doorstep_case_item set quantity = greatest(quantity, ?), updated_at = now() where id = ?`, [quantity, same.id]);
    else await sql.execute(`insert into doorstep_case_item (id, case_id, line_item_id, quantity, reason) values (?, ?, ?, ?, ?)`, [entityId("dscasei"), to.id, line_item_id, quantity, why === to.reason ? null : why]);
  }
}

function earliest(times: readonly (Date | string | null)[]): Date | null {
  const known = times.filter((time) => time !== null).map((time) => new Date(time).getTime());
  return known.length ? new Date(Math.min(...known)) : null;
}
