import type { Fact, FactKind } from "../../../../shared/facts";
import { bankCasesIn } from "../bank-cases";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 26, 12, minute));
const fact = (kind: FactKind, minute: number, subject = "dp_1", data?: Fact["data"]): Fact => ({ key: `${kind}:${minute}`, kind, at: at(minute), subject, data });
const disputed = (minute: number) => fact("payment_disputed", minute, "dp_1", { reason: "fraudulent", evidence_due_by: at(minute + 30).toISOString() });
const states = (facts: Fact[]) => bankCasesIn(facts).map(({ about, reason, state, resolution }) => [about, reason, state, resolution]);

it("a dispute and a warning are a case each; what else is told of the order is none", () => {
  const facts = [fact("order_placed", 0), fact("fraud_warned", 1, "issfr_1", { reason: "misc" }), disputed(2), fact("case_opened", 3, "dscase_1")];
  expect(states(facts)).toEqual([["issfr_1", "fraud_warning", "open", null], ["dp_1", "payment_disputed", "open", null]]);
  expect(bankCasesIn(facts)[1]).toMatchObject({ asked_at: at(2), answer_by: at(32), text: "fraudulent" });
});

it.each([
  ["answered", ["dispute_answered"], "waiting", null], ["won", ["dispute_answered", "dispute_won"], "resolved", "won"], ["lost", ["dispute_lost"], "resolved", "lost"],
  ["closed", ["dispute_closed"], "resolved", "closed"],
] as const)("one that is %s", (_what, kinds, state, resolution) => {
  expect(states([disputed(0), ...kinds.map((kind, n) => fact(kind, n + 1))])).toEqual([["dp_1", "payment_disputed", state, resolution]]);
});

it("a warning of which nothing can come any more is closed", () => {
  expect(states([fact("fraud_warned", 0, "issfr_1"), fact("fraud_warning_over", 1, "issfr_1")])).toEqual([["issfr_1", "fraud_warning", "resolved", "closed"]]);
});

it("asked once more it is open again, with its new time", () => {
  const facts = [disputed(0), fact("dispute_answered", 1), disputed(2)];
  expect(states(facts)).toEqual([["dp_1", "payment_disputed", "open", null]]);
  expect(bankCasesIn(facts)[0]).toMatchObject({ asked_at: at(2), answer_by: at(32) });
});
