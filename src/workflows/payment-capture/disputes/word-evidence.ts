import type { CaseRow } from "../../../modules/customer-care/service";
import type { MessageRow } from "../../../modules/lifecycle-email/service";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import { iso } from "../../../shared/iso";

const isoOrNull = (at: Date | string | null): string | null => at && iso(at);

/** A mail and its fate. */
export const messageEvidence = ({ kind, to, subject_line, state, sent_at, delivered_at, opened_at }: MessageRow): Evidence["messages"][number] => ({
  kind, to, subject: subject_line, state, sent_at: isoOrNull(sent_at), delivered_at: isoOrNull(delivered_at), opened_at: isoOrNull(opened_at),
});

/** What the shopper reported, and all that was said to each other about it: not what staff note among themselves. */
export const caseEvidence = ({ opened_at, reason, text, state, resolution, entries }: CaseRow): Evidence["cases"][number] => ({
  opened_at: iso(opened_at), reason, text, state, resolution,
  entries: entries.filter(({ kind }) => kind === "said").map(({ at, said_by, text: said }) => ({ at: iso(at), said_by, text: said })).sort((a, b) => a.at.localeCompare(b.at)),
});
