import { providerName } from "../provider-name";
import { ANY, formOf, isComplete, saidIn } from "../rule-form";
import type { CaptureRule } from "../types";

const rule: CaptureRule = {
  id: "dscr_1", name: "Dear", rank: 3, enabled: true, when: "after_hours", hours: 48, currency_code: "eur", min_total: 99.9, max_total: null,
  country_codes: ["de"], provider_ids: null, product_tag_ids: ["ptag_1"], customer_group_ids: null, risk_levels: ["highest"],
};

it("a rule that is opened and saved says what it said", () => {
  const { id: _id, rank: _rank, enabled: _enabled, ...said } = rule;
  expect(saidIn(formOf(rule))).toEqual({ ...said, min_total: "99.9" });
});

it("a new rule is for every order, and captures when it is made", () => {
  expect(saidIn({ ...formOf(undefined), name: " All " })).toMatchObject({ name: "All", when: "order", hours: null, currency_code: null, min_total: null, country_codes: null, risk_levels: null });
});

it("says an amount as it was typed, and none without its currency, nor hours without their choice", () => {
  expect(saidIn({ ...formOf(rule), min: "0.10", max: " 12345678901234.56 " })).toMatchObject({ min_total: "0.10", max_total: "12345678901234.56" });
  expect(saidIn({ ...formOf(rule), currency: ANY, when: "shipped" })).toMatchObject({ currency_code: null, min_total: null, hours: null });
});

it("is complete with a name, and with hours where it waits for them", () => {
  expect(isComplete(formOf(undefined))).toBe(false);
  expect(isComplete(formOf(rule))).toBe(true);
  expect(isComplete({ ...formOf(rule), hours: " " })).toBe(false);
  expect(isComplete({ ...formOf(rule), hours: "", when: "manual" })).toBe(true);
});

it("names a payment provider by its id", () => {
  expect(["pp_doorstep-stripe_main", "pp_system_default", "pp_cash", "other"].map(providerName)).toEqual(["Doorstep stripe (main)", "System (default)", "Cash", "other"]);
});
