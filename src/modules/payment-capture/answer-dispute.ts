import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import type { DisputeKind, DisputeState, EvidenceTexts } from "../../shared/dispute";
import { Conflict, notFound } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";

/** Whoever decided sends it at once; the work is for when that dies in the middle. */
const LEFT_ALONE_MS = 15_000;

type Asked = { kind: DisputeKind; state: DisputeState; evidence: EvidenceTexts | null };

/**
 * Decides, once, what is handed to the bank, with the work of doing so. The texts are kept before anybody is asked, so that a
 * crash sends the very same again. @throws MedusaError 404; 409 when no evidence is asked for, or some is on its way
 */
export async function beginAnswer(id: string, evidence: EvidenceTexts, by: string, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const [dispute] = await sql.execute<Asked>("select kind, state, evidence from doorstep_dispute where id = ? and deleted_at is null for update", [id]);
  if (!dispute) throw notFound("dispute", id);
  if (dispute.kind === "warning") throw new Conflict("A warning of fraud takes no evidence: refund the payment, or approve it");
  if (dispute.state !== "needs_response") throw new Conflict(`The dispute is ${dispute.state}: the bank takes no evidence now`);
  if (dispute.evidence) throw new Conflict("The evidence is on its way already: a bank takes it once");
  await sql.execute("update doorstep_dispute set evidence = ?, sent_by = ?, failure = null, updated_at = now() where id = ?", [JSON.stringify(evidence), by, id]);
  await enqueue(context, { work: "send-evidence", key: id, dueAt: new Date(clock.now().getTime() + LEFT_ALONE_MS) });
}

/** The provider refused the evidence: a person may mend what is wrong, and send again. */
export const noteRefusal = (id: string, failure: string, context: Context): Promise<unknown> =>
  sqlOf(context).execute("update doorstep_dispute set evidence = null, failure = ?, updated_at = now() where id = ? and state = 'needs_response'", [failure, id]);
