import type { CaseRow } from "../../../modules/customer-care/service";
import { caseFacts } from "../case-facts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, second));
const said = (id: string, second: number, said_by: "shop" | "shopper", last_word = false) => ({ id, kind: "said", said_by, text: `${id} said`, at: at(second), last_word });
const told = (more: object) => caseFacts({ id: "c1", reason: "damaged", resolution: null, opened_at: at(0), resolved_at: null, items: [], entries: [], remedies: [], ...more } as unknown as CaseRow);

test("each answer of the shop is a fact, and each word of the shopper's one of its own", () => {
  const facts = told({ entries: [said("second", 3, "shop"), said("theirs", 2, "shopper"), said("first", 1, "shop")] });
  expect(facts.map(({ kind, key }) => [kind, key])).toEqual([["case_opened", "case-opened:c1"], ["case_answered", "case-answered:first"], ["case_replied", "case-replied:theirs"], ["case_answered", "case-answered:second"]]);
});

test("the last word belongs to the resolution, also where the resolution is not read yet", () => {
  const entries = [said("first", 1, "shop"), said("last", 2, "shop", true)];
  expect(told({ entries }).filter(({ kind }) => kind === "case_answered")).toHaveLength(1);
  expect(told({ entries, resolution: "refund", resolved_at: at(2) }).at(-1)).toMatchObject({ kind: "case_resolved", data: { resolution: "refund", text: "last said" } });
  expect(told({ resolution: "no_action", resolved_at: at(2) }).at(-1)).toMatchObject({ data: { text: null } });
});

test("each ending is a fact with its own last word, and each opening between them", () => {
  const entry = (id: string, second: number, kind: string, more: object = {}) => ({ id, kind, said_by: "shop", text: "", at: at(second), last_word: false, data: null, ...more });
  const entries = [
    said("first word", 2, "shop", true), entry("end1", 2, "resolved", { data: { resolution: "answered" } }), entry("again", 4, "reopened", { said_by: "shopper", data: { score: 1 } }),
    said("second word", 6, "shop", true), entry("end2", 6, "resolved", { data: { resolution: "refund" } }), entry("staff", 7, "note", { text: "secret" }),
  ];
  const facts = told({ entries, resolution: "refund", resolved_at: at(6) });
  expect(facts.map(({ kind, key, data }) => [kind, key, data?.resolution ?? data?.score, data?.text]).slice(1)).toEqual([
    ["case_reopened", "case-reopened:again", 1, undefined], ["case_resolved", "case-resolved:c1", "answered", "first word said"], ["case_resolved", "case-resolved:c1:end2", "refund", "second word said"],
  ]);
  expect(JSON.stringify(facts)).not.toContain("secret");
});

test("a case that went into another has not ended for the shopper; what was done, and what failed, is told of each", () => {
  const remedy = (id: string, state: string) => ({ id, case_id: "c1", kind: "refund", state, amount: "5.00", currency_code: "eur", failure: "No", asked_at: at(1), done_at: at(2), updated_at: at(3) });
  const facts = told({ resolution: "merged", resolved_at: at(5), merged_into: "c2", remedies: [remedy("r1", "done"), remedy("r2", "failed"), remedy("r3", "planned")] });
  expect(facts.map(({ kind }) => kind)).toEqual(["case_opened", "case_merged", "remedy_done", "remedy_failed"]);
  expect(facts[2]).toMatchObject({ subject: "c1", data: { kind: "refund", amount: 5, currency_code: "eur" } });
});

test("what came with another case and was not answered there waits for its answer here, by its own time", () => {
  const merged = (data: object) => ({ id: "m", kind: "merged", said_by: "shop", text: "", at: at(9), last_word: false, data });
  const facts = told({ entries: [merged({ case_id: "c0", answer_by: at(60).toISOString(), solve_by: at(90).toISOString() })] });
  expect(facts[1]).toMatchObject({ kind: "case_replied", at: at(9), data: { answer_by: at(60).toISOString(), solve_by: at(90).toISOString() } });
  expect(told({ entries: [merged({ case_id: "c0" })] })).toHaveLength(1);
});

test("one that is opened again is to be answered and solved anew", () => {
  const entries = [{ id: "again", kind: "reopened", said_by: "shopper", text: "", at: at(0), last_word: false, data: {} }];
  const [, reopened] = caseFacts({ id: "c1", reason: "damaged", resolution: null, opened_at: at(0), resolved_at: null, items: [], entries, remedies: [] } as unknown as CaseRow, { answerHours: 2, solutionHours: 48 });
  expect(reopened!.data).toMatchObject({ answer_by: "2026-11-24T14:00:00.000Z", solve_by: "2026-11-26T12:00:00.000Z" });
});

test("by when an answer and a solution are due is told with the case, from the options", () => {
  const [opened] = caseFacts({ id: "c1", reason: "damaged", resolution: null, opened_at: at(0), resolved_at: null, items: [], entries: [], remedies: [] } as unknown as CaseRow, { answerHours: 2, solutionHours: 48 });
  expect(opened!.data).toMatchObject({ answer_by: "2026-11-24T14:00:00.000Z", solve_by: "2026-11-26T12:00:00.000Z" });
});
