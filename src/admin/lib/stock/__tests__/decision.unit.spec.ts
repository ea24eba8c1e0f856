import type { Because, Decision, PassedOver } from "../../../../modules/reservation/rules/sourcing/decision";
import { de } from "../../../i18n/de/texts";
import { en } from "../../../i18n/en/texts";
import { decisionSentences, type Writing } from "../decision";

const GOODS = { inventory_item_id: "iitem_1", available: 1, needed: 3 };
const CHOSEN: Because[] = [
  { code: "only_one" },
  { code: "has_all" },
  { code: "has_all", by: "shipping_origin" },
  { code: "has_all", by: "priority", older: true },
  { code: "needed_for_rest", ...GOODS }, { code: "needed_for_rest", ...GOODS, available: 3 },
  { code: "not_full" },
  { code: "nearest" }, { code: "nearest", km: 254.4 }, { code: "nearest", postal_prefix: "20", country_code: "de" }, { code: "nearest", country_code: "de" },
  { code: "cheapest" }, { code: "cheapest", amount: 4.2 },
  { code: "most_stock", available: 40 },
  { code: "priority", priority: 2 }, { code: "priority" },
];
const PASSED: PassedOver[] = [
  { code: "closed" }, { code: "not_for_channel" }, { code: "keeps_none" }, { code: "full" }, { code: "not_shipping_origin" },
  { code: "too_little", ...GOODS }, { code: "more_splits", ...GOODS },
  { code: "farther" }, { code: "farther", km: 8900 }, { code: "farther", postal_prefix: "2" }, { code: "farther", country_code: "us" },
  { code: "dearer", amount: 12 }, { code: "dearer", amount: null }, { code: "dearer" },
  { code: "less_stock", available: 2 }, { code: "lower_priority", priority: 5 }, { code: "lower_priority", priority: 0, newer: true },
];

/** Fails where a text is missing, or asks for a value that it is not given. */
const writingOf = (texts: object): Writing => ({
  t: (key, values = {}) => {
    const text = key.split(".").reduce<unknown>((group, name) => (group as Record<string, unknown> | undefined)?.[name], texts);
    if (typeof text !== "string") throw new Error(`there is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`${key} is not given ${name}`);
      return String(values[name]);
    });
  },
  number: String,
  money: (amount) => `${amount} €`,
  country: (code) => code.toUpperCase(),
  location: (id) => (id === "sloc_1" ? "Hamburg" : "Reno"),
  item: () => "CUP-MOSS",
});

const decision = (because: Because[], over: PassedOver[] = []): Decision => ({
  rule: null, criteria: [],
  chosen: because.map((reason) => ({ location_id: "sloc_1", because: reason })),
  passed_over: over.map((reason) => ({ location_id: "sloc_2", because: reason })),
});

describe("why an order's goods come from where they come", () => {
  it.each([["English", en], ["German", de]])("is said in %s, for every reason and every detail", (_, texts) => {
    const sentences = decisionSentences(decision(CHOSEN, PASSED), writingOf(texts));
    expect(sentences).toHaveLength(CHOSEN.length + PASSED.length);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^(Hamburg|Reno) .*\.$|^Hamburg, .*\.$/);
  });

  it("reads as a person would say it", () => {
    const told = decision([{ code: "has_all", by: "shipping_origin" }], [{ code: "farther", km: 8900.6 }, { code: "too_little", ...GOODS }]);
    expect(decisionSentences(told, writingOf(en))).toEqual([
      "Hamburg, because it has everything and the chosen shipping leaves from there.",
      "Reno was passed over: farther (8901 km).",
      "Reno was passed over: has 1 of the 3 × CUP-MOSS needed.",
    ]);
    expect(decisionSentences(told, writingOf(de))[0]).toBe("Hamburg, weil dort alles liegt und der gewählte Versand von dort abgeht.");
  });

  it("names the older of two that are equal, not the measure that they share", () => {
    expect(decisionSentences(decision([{ code: "priority", priority: 0, older: true }]), writingOf(en))).toEqual(["Hamburg, because it is the older of two that are equal."]);
  });
});
