import { candidatesFor } from "../sourcing/candidates";
import { isClosed } from "../sourcing/location";
import { chooseRule, inForce, type SourcingRule } from "../sourcing/rule";
import { location, NOWHERE, sale } from "./sourcing-of";

const rule = (id: string, rank: number, more: Partial<SourcingRule> = {}): SourcingRule => ({
  id, name: id, rank, enabled: true, sales_channel_ids: null, region_ids: null, country_codes: null, criteria: ["nearest"], ...more,
});
const chosen = (rules: SourcingRule[], sold = sale()) => chooseRule(rules, sold)?.id ?? null;

describe("the rule by which a sale is sourced", () => {
  it("is the first by rank that is enabled, whatever order they come in", () => {
    expect(chosen([rule("second", 2), rule("first", 1)])).toBe("first");
    expect(chosen([rule("second", 2), rule("first", 1, { enabled: false })])).toBe("second");
    expect(chosen([rule("b", 1), rule("a", 1)])).toBe("a");
  });

  it("fits by sales channel, region and country, all that it names", () => {
    const swiss = rule("swiss", 1, { sales_channel_ids: ["web"], region_ids: ["alps"], country_codes: ["CH"] });
    const sold = sale({ region_id: "alps", destination: { ...NOWHERE, country_code: "ch" } });
    expect(chosen([swiss], sold)).toBe("swiss");
    expect(chosen([swiss], { ...sold, sales_channel_id: "counter" })).toBeNull();
    expect(chosen([swiss], { ...sold, region_id: "coast" })).toBeNull();
    expect(chosen([swiss], { ...sold, destination: { ...NOWHERE, country_code: "at" } })).toBeNull();
  });

  it("does not fit by what is not known yet, and never by an empty list", () => {
    expect(chosen([rule("swiss", 1, { country_codes: ["ch"] })])).toBeNull();
    expect(chosen([rule("nowhere", 1, { region_ids: [] })])).toBeNull();
  });

  it("leaves the default criteria in force where none fits", () => {
    expect(chosen([])).toBeNull();
    expect(inForce(null)).toEqual(["shipping_origin", "not_full", "fewest_splits", "priority"]);
  });

  it("always decides by priority in the end, and by each criterion once", () => {
    expect(inForce(rule("a", 1))).toEqual(["nearest", "priority"]);
    expect(inForce(rule("a", 1, { criteria: ["priority", "nearest", "priority"] }))).toEqual(["priority", "nearest"]);
    expect(inForce(rule("a", 1, { criteria: [] }))).toEqual(["priority"]);
  });
});

describe("the locations that may serve a sale", () => {
  const ids = (channel: string | null) => {
    const { candidates, passed_over } = candidatesFor([location("open"), location("shut", { closed: true }), location("shop", { sales_channel_ids: ["counter"], closed: true })], sale({ sales_channel_id: channel }));
    return { may: candidates.map(({ id }) => id), not: passed_over.map(({ location_id, because }) => `${location_id}: ${because.code}`) };
  };

  it("are the open ones of its sales channel; the others are named with the reason", () => {
    expect(ids("web")).toEqual({ may: ["open"], not: ["shut: closed", "shop: not_for_channel"] });
    expect(ids("counter")).toEqual({ may: [], not: ["open: not_for_channel", "shut: not_for_channel", "shop: closed"] });
  });

  it("are all open ones where the sale belongs to no channel", () => {
    expect(ids(null)).toEqual({ may: ["open"], not: ["shut: closed", "shop: closed"] });
  });

  it("are closed until they reopen, to the moment", () => {
    const now = new Date("2026-03-01T08:00:00Z");
    expect(isClosed({ closed: false, reopens_at: null }, now)).toBe(false);
    expect(isClosed({ closed: true, reopens_at: null }, now)).toBe(true);
    expect(isClosed({ closed: true, reopens_at: "2026-03-01T08:00:01Z" }, now)).toBe(true);
    expect(isClosed({ closed: true, reopens_at: new Date("2026-03-01T08:00:00Z") }, now)).toBe(false);
  });
});
