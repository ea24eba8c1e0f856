import type { ProviderDispute } from "../../../../shared/dispute";
import { afterTold, type KnownDispute } from "../dispute/after-told";

const [opened, before, now] = ["2026-11-20", "2026-11-24", "2026-11-26"].map((day) => new Date(`${day}T12:00:00Z`)) as [Date, Date, Date];
const told = (more: Partial<ProviderDispute> = {}): ProviderDispute => ({
  reference: "dp_1", kind: "dispute", state: "needs_response", currencyCode: "eur", amount: 4_800n, reason: "fraudulent", openedAt: opened, evidenceDueAt: null, isAnswered: false, ...more,
});
const known = (more: Partial<KnownDispute> = {}): KnownDispute => ({ kind: "dispute", state: "needs_response", asked_at: opened, answered_at: null, ended_at: null, ...more });

it("a dispute that is new is asked since it was opened", () => {
  expect(afterTold(null, told(), now)).toEqual({ asked_at: opened, answered_at: null, ended_at: null });
});

it("is answered once evidence is handed in, and keeps that time", () => {
  expect(afterTold(known(), told({ state: "under_review", isAnswered: true }), now)).toEqual({ asked_at: opened, answered_at: now, ended_at: null });
  const answered = known({ state: "under_review", answered_at: before });
  expect(afterTold(answered, told({ state: "won", isAnswered: true }), now)).toEqual({ asked_at: opened, answered_at: before, ended_at: now });
  expect(afterTold({ ...answered, state: "won", ended_at: before }, told({ state: "won", isAnswered: true }), now).ended_at).toEqual(before);
});

it("one that was never answered and is lost was not answered", () => {
  expect(afterTold(known(), told({ state: "lost" }), now)).toEqual({ asked_at: opened, answered_at: null, ended_at: now });
});

it.each([
  ["an answered inquiry that becomes a dispute", known({ kind: "inquiry", state: "under_review", answered_at: before }), told({ isAnswered: true })],
  ["an inquiry that becomes a dispute", known({ kind: "inquiry" }), told()],
  ["an appeal after a loss", known({ state: "lost", answered_at: before, ended_at: before }), told({ isAnswered: true })],
])("%s asks anew", (_what, then, next) => {
  expect(afterTold(then, next, now)).toEqual({ asked_at: now, answered_at: null, ended_at: null });
});
