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
