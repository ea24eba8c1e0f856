import type { Fact, FactKind } from "../../../shared/facts";
import type { BankReason, BankResolution, CaseState } from "./case-states";

/** A case of the bank's as the order's facts tell it. `about` is the provider's id of it; `asked_at` is new when the bank asks once more. */
export type BankCase = {
  about: string; reason: BankReason; state: CaseState; resolution: BankResolution | null; asked_at: Date; answer_by: Date | null; text: string;
};

const STARTS: Partial<Record<FactKind, BankReason>> = { payment_disputed: "payment_disputed", fraud_warned: "fraud_warning" };
const ENDS: Partial<Record<FactKind, BankResolution>> = { dispute_won: "won", dispute_lost: "lost", dispute_closed: "closed", fraud_warning_over: "closed" };

/** The cases that banks have opened, one for each dispute and each warning; what came after the last question counts. */
export function bankCasesIn(facts: readonly Fact[]): BankCase[] {
  const asked = new Map(facts.flatMap((fact) => (STARTS[fact.kind] && fact.subject ? [[fact.subject, fact] as const] : [])));
  return [...asked].map(([about, start]) => {
    const since = facts.filter(({ subject, at }) => subject === about && at >= start.at);
    const resolution = since.flatMap(({ kind }) => ENDS[kind] ?? []).at(-1) ?? null;
    const isAnswered = since.some(({ kind }) => kind === "dispute_answered");
    const { reason, evidence_due_by: due } = start.data ?? {};
    return {
      about, reason: STARTS[start.kind]!, resolution, state: resolution ? "resolved" : isAnswered ? "waiting" : "open",
      asked_at: start.at, answer_by: typeof due === "string" ? new Date(due) : null, text: String(reason ?? ""),
    };
  });
}
