import { MERGED } from "../../modules/customer-care/rules/case-states";
import type { CaseRow } from "../../modules/customer-care/service";
import type { Fact } from "../../shared/facts";

type Hours = { answerHours: number; solutionHours: number };
type Entry = CaseRow["entries"][number];
const HOUR = 3_600_000;

const time = (at: Date | string): number => new Date(at).getTime();
const within = (at: Date | string, hours: number | undefined): string | undefined => (hours === undefined ? undefined : new Date(time(at) + hours * HOUR).toISOString());

/** What the room tells of one case, with by when what is to follow. The last word with which it was resolved belongs to the resolution: it is no answer of its own. */
export function caseFacts(told: CaseRow, hours?: Hours): Fact[] {
  const { id, reason, opened_at, items, notified } = told;
  const entries = [...told.entries].sort((a, b) => time(a.at) - time(b.at));
  const answer_by = (at: Date | string) => ({ answer_by: within(at, hours?.answerHours) });
  const opened: Fact = {
    key: `case-opened:${id}`, kind: "case_opened", at: new Date(opened_at), subject: id,
    data: { reason, items: items.map(({ line_item_id, quantity }) => ({ line_item_id, quantity })), ...answer_by(opened_at), solve_by: within(opened_at, hours?.solutionHours), ...(notified === false && { silent: true }) },
  };
  const about = (entry: Entry): Fact | undefined => {
    const fact = { at: new Date(entry.at), subject: id };
    const data = (entry.data ?? {}) as Record<string, unknown>;
    if (entry.kind === "said" && entry.said_by === "shop") return entry.last_word ? undefined : { ...fact, key: `case-answered:${entry.id}`, kind: "case_answered", data: { text: entry.text } };
    if (entry.kind === "said") return { ...fact, key: `case-replied:${entry.id}`, kind: "case_replied", data: answer_by(entry.at) };
    if (entry.kind === "reopened") return { ...fact, key: `case-reopened:${entry.id}`, kind: "case_reopened", data: { ...answer_by(entry.at), solve_by: within(entry.at, hours?.solutionHours), score: data.score ?? null } };
    // What came with another case and was not answered there waits here, by the time that it had.
    if (entry.kind === "merged" && data.answer_by) return { ...fact, key: `case-replied:${entry.id}`, kind: "case_replied", data: { answer_by: data.answer_by, solve_by: data.solve_by } };
    if (entry.kind === "carrier_claim") return { ...fact, key: `carrier-claimed:${entry.id}`, kind: "carrier_claimed", data: { package_id: data.package_id, reference: data.reference ?? null } };
    return undefined;
  };
  return [opened, ...entries.flatMap((entry) => about(entry) ?? []), ...endings(told, entries), ...told.remedies.flatMap(remedyFacts)];
}

/** Each time it was resolved, with the shop's last word of that time; or into which other it went. */
function endings({ id, resolution, resolved_at, merged_into }: CaseRow, entries: readonly Entry[]): Fact[] {
  if (resolution === MERGED) return [{ key: `case-merged:${id}`, kind: "case_merged", at: new Date(resolved_at!), subject: id, data: { into: merged_into } }];
  const ends = entries.filter(({ kind }) => kind === "resolved");
  const noted = ends.map((end, n) => ({ at: end.at, resolution: (end.data as { resolution?: string } | null)?.resolution, since: n ? time(ends[n - 1]!.at) : 0, key: n ? `case-resolved:${id}:${end.id}` : `case-resolved:${id}`, again: n > 0 }));
  // Cases from before what became of them was written down one by one.
  const all = noted.length || !resolved_at ? noted : [{ at: resolved_at, resolution, since: 0, key: `case-resolved:${id}`, again: false }];
  return all.map(({ at, resolution: ended, since, key, again }) => {
    const word = entries.filter((entry) => entry.last_word && time(entry.at) <= time(at) && time(entry.at) > since).at(-1);
    return { key, kind: "case_resolved", at: new Date(at), subject: id, data: { resolution: ended, text: word?.text ?? null, ...(again && { again }) } };
  });
}

/** What was done about it. One that fails again after it was tried again is told again. */
function remedyFacts(remedy: CaseRow["remedies"][number]): Fact[] {
  const { id, case_id, kind, state, amount, currency_code, failure, asked_at, done_at, updated_at } = remedy as typeof remedy & { case_id: string };
  const data = { kind, amount: amount === null ? null : Number(amount), currency_code };
  if (state === "done") return [{ key: `remedy-done:${id}`, kind: "remedy_done", at: new Date(done_at!), subject: case_id, data }];
  if (state === "failed") return [{ key: `remedy-failed:${id}:${time(asked_at)}`, kind: "remedy_failed", at: new Date(updated_at), subject: case_id, data: { ...data, message: failure } }];
  return [];
}
