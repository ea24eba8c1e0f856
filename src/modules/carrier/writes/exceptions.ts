import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { reasonOf } from "../rules/exceptions/reason";
import { suggestionFor, type Suggestion } from "../rules/exceptions/suggest";
import { EXCEPTION_KINDS, type ExceptionKind, type Finding } from "../rules/exceptions/types";

type Row = { id: string; kind: ExceptionKind; episode: string; reason: string; opened_at: Date; closed_by: string | null };
type Of = { id: string; order_id: string; package_id: string };
/** What is the matter with a tracker now, as the tracker itself keeps it. Times are ISO 8601. */
export type OpenException = { kind: ExceptionKind; reason: string; suggestion: Suggestion; data: Finding["data"]; since: string };

/**
 * Opens what was found and closes what is over, under the tracker's row lock. What a person has settled stays so while it is the same
 * matter. Gives what is open now, the gravest first, and whether any of it is new, or over.
 */
export async function keepExceptions(sql: Sql, tracker: Of, findings: readonly Finding[]): Promise<{ open: OpenException[]; opened: boolean; closed: boolean }> {
  const rows = await sql.execute<Row>(
    "select id, kind, episode, reason, opened_at, closed_by from doorstep_tracking_exception where tracker_id = ? and (closed_at is null or closed_by is not null) and deleted_at is null",
    [tracker.id]
  );
  const settled = rows.filter(({ closed_by }) => closed_by !== null);
  const known = rows.filter(({ closed_by }) => closed_by === null);
  const found = findings.filter(({ kind, episode }) => !settled.some((row) => row.kind === kind && row.episode === episode));
  const over = known.filter(({ kind }) => !found.some((finding) => finding.kind === kind));
  for (const { id } of over) await sql.execute("update doorstep_tracking_exception set closed_at = ?, updated_at = now() where id = ?", [clock.now(), id]);
  const open: OpenException[] = [];
  for (const finding of found) open.push(await keepOne(sql, tracker, finding, known.find(({ kind }) => kind === finding.kind)));
  return {
    open: open.sort((a, b) => EXCEPTION_KINDS.indexOf(a.kind) - EXCEPTION_KINDS.indexOf(b.kind)),
    opened: found.some(({ kind }) => !known.some((row) => row.kind === kind)), closed: over.length > 0,
  };
}

async function keepOne(sql: Sql, { id, order_id, package_id }: Of, finding: Finding, known: Row | undefined): Promise<OpenException> {
  const [reason, suggestion, now] = [reasonOf(finding), suggestionFor(finding), clock.now()];
  if (!known) {
    await sql.execute(
      `insert into doorstep_tracking_exception (id, tracker_id, order_id, package_id, kind, episode, reason, data, suggestion, opened_at, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [entityId("dsexc"), id, order_id, package_id, finding.kind, finding.episode, reason, JSON.stringify(finding.data), suggestion, now, now, now]
    );
  } else if (known.episode !== finding.episode || known.reason !== reason) {
    await sql.execute(
      "update doorstep_tracking_exception set episode = ?, reason = ?, data = ?, suggestion = ?, updated_at = now() where id = ?",
      [finding.episode, reason, JSON.stringify(finding.data), suggestion, known.id]
    );
  }
  return { kind: finding.kind, reason, suggestion, data: finding.data, since: new Date(known?.opened_at ?? now).toISOString() };
}

/** All that is open of a tracker is over: by a person's word, or because its label was given back. */
export const closeExceptions = (sql: Sql, trackerId: string, by: string | null): Promise<unknown> =>
  sql.execute("update doorstep_tracking_exception set closed_at = ?, closed_by = ?, updated_at = now() where tracker_id = ? and closed_at is null", [clock.now(), by, trackerId]);
