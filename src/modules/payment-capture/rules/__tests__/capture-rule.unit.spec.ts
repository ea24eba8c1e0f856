import fc from "fast-check";
import { capturePlanFor, dueAfter } from "../capture-plan";
import { captureRuleFor, RISK_LEVELS, type CaptureRule, type OrderForRules } from "../capture-rule";
import { captureRuleFault } from "../capture-rule-fault";
import { CAPTURE_TRIGGERS, captureTriggerFor } from "../capture-trigger";

const rule = (id: string, rank: number, more: Partial<CaptureRule> = {}): CaptureRule => ({
  id, name: id, rank, enabled: true, when: "order", hours: null, currency_code: null, min_total: null, max_total: null,
  country_codes: null, provider_ids: null, product_tag_ids: null, customer_group_ids: null, risk_levels: null, ...more,
});
const order = (more: Partial<OrderForRules> = {}): OrderForRules => ({
  currency_code: "eur", total: "100", country_code: "de", provider_id: "pp_card", risk_level: null,
  product_tag_ids: [], customer_group_ids: [], lines: [{ requiresShipping: true }], ...more,
});
const chosen = (rules: CaptureRule[], bought = order()) => captureRuleFor(rules, bought)?.id ?? null;

describe("the rule by which an order is captured", () => {
  it("is the first by rank that is enabled, whatever order they come in", () => {
    expect(chosen([rule("second", 2), rule("first", 1)])).toBe("first");
    expect(chosen([rule("second", 2), rule("first", 1, { enabled: false })])).toBe("second");
    expect(chosen([rule("b", 1), rule("a", 1)])).toBe("a");
    expect(chosen([])).toBeNull();
  });

  it("fits by the total, both ends included, in its own currency only", () => {
    const middling = [rule("middling", 1, { currency_code: "eur", min_total: "50.00", max_total: "100" })];
    expect(["49.99", "50", "100.00", "100.01"].map((total) => chosen(middling, order({ total })))).toEqual([null, "middling", "middling", null]);
    expect(chosen(middling, order({ currency_code: "usd" }))).toBeNull();
    expect(chosen([rule("euros", 1, { currency_code: "eur" })], order({ total: "0" }))).toBe("euros");
  });

  it("takes the total for what the shopper is charged", () => {
    // Core counts 16978.5 yen, and 16979 are charged.
    expect(chosen([rule("dear", 1, { currency_code: "jpy", min_total: "16979" })], order({ currency_code: "jpy", total: "16978.5" }))).toBe("dear");
    // As floats 0.1 + 0.2 would be more than 0.3.
    expect(chosen([rule("cheap", 1, { currency_code: "eur", max_total: "0.3" })], order({ total: "0.30" }))).toBe("cheap");
  });

  it("fits by country, method, tag, group and risk, all that it names, and any one of each", () => {
    const picky = rule("picky", 1, {
      country_codes: ["at", "de"], provider_ids: ["pp_card"], product_tag_ids: ["made", "cut"], customer_group_ids: ["trade"], risk_levels: ["elevated", "highest"],
    });
    const bought = order({ product_tag_ids: ["new", "made"], customer_group_ids: ["trade"], risk_level: "highest" });
    expect(chosen([picky], bought)).toBe("picky");
    const otherwise: Partial<OrderForRules>[] = [
      { country_code: "ch" }, { provider_id: "pp_bank" }, { product_tag_ids: ["new"] }, { customer_group_ids: [] }, { risk_level: "normal" },
    ];
    expect(otherwise.map((more) => chosen([picky], { ...bought, ...more }))).toEqual([null, null, null, null, null]);
  });

  it("does not fit by what is not known, and never by an empty list", () => {
    expect(chosen([rule("risky", 1, { risk_levels: [...RISK_LEVELS] })])).toBeNull();
    expect(chosen([rule("abroad", 1, { country_codes: ["de"] })], order({ country_code: null }))).toBeNull();
    expect(chosen([rule("unpaid", 1, { provider_ids: ["pp_card"] })], order({ provider_id: null }))).toBeNull();
    expect(chosen([rule("nowhere", 1, { country_codes: [] })])).toBeNull();
  });
});

describe("when an order is captured", () => {
  it("is what the rule says, else what the option says", () => {
    expect(capturePlanFor([rule("late", 1, { when: "after_hours", hours: 48 })], "shipped", order())).toMatchObject({ rule: { id: "late" }, trigger: "after_hours", hours: 48 });
    expect(capturePlanFor([rule("late", 1, { enabled: false })], "shipped", order())).toEqual({ rule: null, trigger: "shipped", hours: null });
  });

  it("is at order for what has nothing to ship, unless by hand or after some hours", () => {
    const triggers = CAPTURE_TRIGGERS.map((when) => captureTriggerFor(when, [{ requiresShipping: false }]));
    expect(triggers).toEqual(["order", "order", "order", "order", "after_hours", "manual"]);
    expect(CAPTURE_TRIGGERS.map((when) => captureTriggerFor(when, [{ requiresShipping: true }]))).toEqual([...CAPTURE_TRIGGERS]);
  });

  it("falls due so many hours after it was placed", () => {
    expect(dueAfter(new Date("2026-03-28T20:00:00Z"), 36)).toEqual(new Date("2026-03-30T08:00:00Z"));
    expect(dueAfter(new Date("2026-03-28T20:00:00Z"), null)).toBeNull();
  });
});

it("a rule that contradicts itself is told by the field", () => {
  const fault = (more: Partial<CaptureRule>) => captureRuleFault(rule("r", 1, more))?.field ?? null;
  expect(fault({})).toBeNull();
  expect(fault({ when: "after_hours", hours: 1 })).toBeNull();
  expect(fault({ when: "after_hours" })).toBe("hours");
  expect(fault({ when: "shipped", hours: 1 })).toBe("hours");
  expect(fault({ min_total: "1" })).toBe("currency_code");
  expect(fault({ max_total: "1" })).toBe("currency_code");
  expect(fault({ currency_code: "eur", min_total: "10", max_total: "9.99" })).toBe("max_total");
  expect(fault({ currency_code: "eur", min_total: "10", max_total: "10.00" })).toBeNull();
});

describe("for any rules and any order", () => {
  const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null });
  const cents = fc.integer({ min: 0, max: 300 }).map((n) => (n / 100).toFixed(2));
  const anyRule = fc.record({
    id: fc.uuid(), name: fc.constant("r"), rank: fc.nat({ max: 3 }), enabled: fc.boolean(), when: fc.constantFrom(...CAPTURE_TRIGGERS), hours: fc.constant(null),
    currency_code: fc.constantFrom("eur", "usd", null), min_total: fc.option(cents, { nil: null }), max_total: fc.option(cents, { nil: null }),
    country_codes: some(["de", "at"]), provider_ids: some(["card", "bank"]), product_tag_ids: some(["a", "b"]), customer_group_ids: some(["g"]), risk_levels: some(RISK_LEVELS),
  });
  const anyOrder = fc.record({
    currency_code: fc.constantFrom("eur", "usd"), total: cents, country_code: fc.constantFrom("de", "at", null), provider_id: fc.constantFrom("card", "bank", null),
    risk_level: fc.constantFrom(...RISK_LEVELS, null), product_tag_ids: fc.subarray(["a", "b"]), customer_group_ids: fc.subarray(["g"]), lines: fc.constant([]),
  });
  const rules = fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 6 });

  it("the one that decides is enabled and fits by itself, and none before it does", () => {
    fc.assert(fc.property(rules, anyOrder, (all, bought) => {
      const first = captureRuleFor(all, bought);
      const alone = all.filter((one) => captureRuleFor([one], bought) !== null);
      expect(first === null).toBe(alone.length === 0);
      expect(first?.enabled ?? true).toBe(true);
      const before = (one: CaptureRule) => one.rank < first!.rank || (one.rank === first!.rank && one.id < first!.id);
      expect(alone.filter((one) => before(one))).toEqual([]);
    }));
  });

  it("it is the same in whatever order they are told, and one that is disabled might as well not be there", () => {
    fc.assert(fc.property(rules, anyOrder, (all, bought) => {
      const first = captureRuleFor(all, bought);
      expect(captureRuleFor([...all].reverse(), bought)).toBe(first);
      expect(captureRuleFor(all.filter(({ enabled }) => enabled), bought)).toBe(first);
    }));
  });

  it("one more condition never makes a rule fit", () => {
    fc.assert(fc.property(anyRule, anyOrder, some(["de", "ch"]), (one, bought, country_codes) => {
      const open = { ...one, country_codes: null };
      if (captureRuleFor([{ ...open, country_codes }], bought)) expect(captureRuleFor([open], bought)).not.toBeNull();
    }));
  });
});
