import type { Context } from "@medusajs/framework/types";
import { createHash } from "node:crypto";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { moveRow } from "../../shared/move-row";
import { sqlOf } from "../../shared/sql";
import { follow } from "./arrivals";
import { caseStatesFor, nextCaseState, type CaseReason, type CaseState, type Resolution } from "./rules/case-states";
import type { ReportedItem } from "./rules/reported-items";

export type NewCase = { order_id: string; reason: CaseReason; text: string; items: readonly ReportedItem[]; opened_by: "shopper" | "shop" };
export type Said = { said_by: "shopper" | "shop"; user_id: string | null; text: string };

/** The same report within an hour is a double click or a reload, not a second case. */
const SAME_REPORT_MS = 3_600_000;

function fingerprintOf({ reason, text, items }: NewCase): string {
  const hour = Math.floor(clock.now().getTime() / SAME_REPORT_MS);
  const portions = items.map((i) => `${i.line_item_id}:${i.quantity}`).sort();
  return createHash("sha256").update(JSON.stringify([hour, reason, text, portions])).digest("base64url");
}

export async function openCase(report: NewCase, context: Context): Promise<string> {
  const sql = sqlOf(context);
  const fingerprint = fingerprintOf(report);
  const [opened] = await sql.execute<{ id: string }>(
    `insert into doorstep_case (id, order_id, state, reason, text, opened_by, opened_at, fingerprint) values (?, ?, 'open', ?, ?, ?, ?, ?)
     on conflict (order_id, fingerprint) where deleted_at is null do nothing returning id`,
    [entityId("dscase"), report.order_id, report.reason, report.text, report.opened_by, clock.now(), fingerprint]
  );
  if (!opened) {
    const [same] = await sql.execute<{ id: string }>(
      `select id from doorstep_case where order_id = ? and fingerprint = ? and deleted_at is null`, [report.order_id, fingerprint]
    );
    return same!.id;
  }
  for (const { line_item_id, quantity } of report.items) {
    await sql.execute(
      `insert into doorstep_case_item (id, case_id, line_item_id, quantity) values (?, ?, ?, ?)`,
      [entityId("dscasei"), opened.id, line_item_id, quantity]
    );
  }
  await follow(report.order_id, context);
  return opened.id;
}

export async function reply(caseId: string, said: Said, context: Context): Promise<boolean> {
  const event = said.said_by === "shop" ? "shop_reply" : "shopper_reply";
  const order = await move(caseId, nextCaseState("open", event)!, null, caseStatesFor(event), context);
  if (!order) return false;
  await note(caseId, said, context);
  await follow(order, context);
  return true;
}

export async function resolve(caseId: string, resolution: Resolution, said: Said | null, context: Context): Promise<boolean> {
  const order = await move(caseId, "resolved", resolution, caseStatesFor("resolve"), context);
  if (!order) return false;
  if (said) await note(caseId, said, context, true);
  await follow(order, context);
  return true;
}

/** Moves the case if its state allows it; gives its order. */
async function move(caseId: string, to: CaseState, resolution: Resolution | null, from: CaseState[], context: Context): Promise<string | undefined> {
  const set = { resolution, resolved_at: resolution ? clock.now() : null };
  const row = await moveRow<{ order_id: string }>("doorstep_case", caseId, { from, to }, set, context);
  return row?.order_id;
}

async function note(caseId: string, { said_by, user_id, text }: Said, context: Context, isLastWord = false): Promise<void> {
  await sqlOf(context).execute(
    `insert into doorstep_case_entry (id, case_id, said_by, user_id, text, at, last_word) values (?, ?, ?, ?, ?, ?, ?)`,
    [entityId("dscasee"), caseId, said_by, user_id, text, clock.now(), isLastWord]
  );
}
