import { CASE_REASONS, type CaseReason } from "../case-states";
import { CARE_ANSWERS, careRuleFault, careRuleFor, remedyFor, type CareRule, type ReportForRules } from "../care-rule";

const NOW = new Date("2026-11-26T12:00:00Z");
const rule = (more: Partial<CareRule> = {}): CareRule => ({
  id: "r1", name: "Small damage", rank: 0, enabled: true, answer: "keep_and_refund", reasons: null, currency_code: null, max_value: null, product_tag_ids: null, within_days: null,
  max_earlier_cases: null, needs_photo: false, ...more,
});
const report = (more: Partial<ReportForRules> = {}): ReportForRules => ({
  items: [{ reason: "damaged", product_tag_ids: ["glass"] }], value: "24.90", currency_code: "eur", delivered_at: new Date("2026-11-20T12:00:00Z"), earlier_cases: 1, photos: 1, ...more,
});
const answered = (conditions: Partial<CareRule>, more: Partial<ReportForRules> = {}): boolean => careRuleFor([rule(conditions)], report(more), NOW) !== null;

test.each<[string, Partial<CareRule>, Partial<ReportForRules>, boolean]>([
  ["no condition", {}, {}, true],
  ["one that is off", { enabled: false }, {}, false],
  ["an order as a whole", {}, { items: [] }, false],
  ["its reason", { reasons: ["damaged", "wrong"] }, {}, true],
  ["another reason", { reasons: ["late"] }, {}, false],
  ["one of two items with another reason", { reasons: ["damaged"] }, { items: [{ reason: "damaged", product_tag_ids: [] }, { reason: "wrong", product_tag_ids: [] }] }, false],
  ["exactly the value", { currency_code: "eur", max_value: "24.9" }, {}, true],
  ["a cent more", { currency_code: "eur", max_value: "24.89" }, {}, false],
  ["the value in another currency", { currency_code: "usd", max_value: "100" }, {}, false],
  ["a value beyond any float", { currency_code: "eur", max_value: "9007199254740992.01" }, { value: "9007199254740992.02" }, false],
  ["a tag", { product_tag_ids: ["glass", "cup"] }, {}, true],
  ["a tag that one of two items lacks", { product_tag_ids: ["glass"] }, { items: [{ reason: "damaged", product_tag_ids: ["glass"] }, { reason: "damaged", product_tag_ids: ["iron"] }] }, false],
  ["the last hour of the days", { within_days: 6 }, {}, true],
  ["a day too late", { within_days: 5 }, {}, false],
  ["nothing has arrived", { within_days: 30 }, { delivered_at: null }, false],
  ["as many earlier cases", { max_earlier_cases: 1 }, {}, true],
  ["one more", { max_earlier_cases: 0 }, {}, false],
  ["a photo", { needs_photo: true }, {}, true],
  ["no photo", { needs_photo: true }, { photos: 0 }, false],
])("%s", (_what, conditions, more, expected) => {
  expect(answered(conditions, more)).toBe(expected);
});

test("the first that fits by rank decides, those of the same rank by their ids; one may say that a person does", () => {
  const rules = [rule({ id: "b", rank: 2 }), rule({ id: "c", rank: 1, answer: "case" }), rule({ id: "a", rank: 2 }), rule({ id: "d", rank: 0, reasons: ["late"] })];
  expect(careRuleFor(rules, report(), NOW)?.id).toBe("c");
  expect(careRuleFor(rules.filter(({ id }) => id !== "c"), report(), NOW)?.id).toBe("a");
  expect(careRuleFor([], report(), NOW)).toBeNull();
});

test("what each answer does for each reason: what never came is not sent back", () => {
  const does = (answer: CareRule["answer"], ...reasons: CaseReason[]) => remedyFor(answer, reasons.map((reason) => ({ reason, product_tag_ids: [] })));
  const table = CARE_ANSWERS.map((answer) => [answer, ...CASE_REASONS.map((reason) => does(answer, reason))]);
  const [back, pays] = ["return", "refund"];
  expect(table).toEqual([
    ["replace", ...CASE_REASONS.map(() => "replacement")],
    ["refund", back, pays, back, back, pays, back, back],
    ["keep_and_refund", ...CASE_REASONS.map(() => "refund")],
    ["case", ...CASE_REASONS.map(() => null)],
  ]);
  expect(does("refund", "missing", "damaged")).toBe("return");
});

test("an amount without its currency contradicts itself", () => {
  expect(careRuleFault({ max_value: "10", currency_code: null })?.field).toBe("currency_code");
  expect(careRuleFault({ max_value: null, currency_code: null })).toBeNull();
  expect(careRuleFault({ max_value: "10", currency_code: "eur" })).toBeNull();
});
