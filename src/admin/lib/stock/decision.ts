import type { Because, Decision, Lack, Measure, PassedOver } from "../../../modules/reservation/rules/sourcing/decision";
import type { TextKey } from "../text-key";

/** How a reason writes what it is told; given by the reader's locale, and by what is known of the order. */
export type Writing = {
  t: (key: TextKey, values?: Record<string, unknown>) => string;
  number: (value: number) => string;
  money: (amount: number) => string;
  country: (code: string) => string;
  location: (id: string) => string;
  item: (inventoryItemId: string) => string;
};

/** Why the goods come from where they come: one sentence for each location. */
export const decisionSentences = ({ chosen, passed_over }: Decision, write: Writing): string[] => [
  ...chosen.map(({ location_id, because }) => write.t("decision.chosen", { location: write.location(location_id), reason: reasonOf(because, write) })),
  ...passed_over.map(({ location_id, because }) => write.t("decision.passedOver", { location: write.location(location_id), reason: objectionTo(because, write) })),
];

function reasonOf(because: Because, write: Writing): string {
  if (because.code === "needed_for_rest") {
    // What is in stock nowhere is accepted beyond it.
    const isAwaited = because.available < because.needed;
    return write.t(isAwaited ? "decision.because.needed_for_rest__awaited" : "decision.because.needed_for_rest", lackOf(because, write));
  }
  if (because.code !== "has_all") return because.code === "only_one" ? write.t("decision.because.sole") : won(because.code, because, write);
  const { by, ...measure } = because;
  return by ? write.t("decision.and", { first: write.t("decision.because.has_all"), second: won(by, measure, write) }) : write.t("decision.because.alone_has_all");
}

const won = (code: string, { older, ...measure }: Measure & { older?: true }, write: Writing): string =>
  older ? write.t("decision.because.older") : measured(`decision.because.${code}`, measure, write);

function objectionTo(because: PassedOver, write: Writing): string {
  if (because.code === "too_little" || because.code === "more_splits") return write.t(`decision.passed.${because.code}`, lackOf(because, write));
  const { code, newer, ...measure } = because as Measure & { code: PassedOver["code"]; newer?: true };
  return newer ? write.t("decision.passed.newer") : measured(`decision.passed.${code}`, measure, write);
}

const lackOf = ({ inventory_item_id, available, needed }: Lack, write: Writing) => ({
  item: write.item(inventory_item_id), available: write.number(available), needed: write.number(needed),
});

/** The text with what the location measured, as far as that is known. */
function measured(key: string, measure: Measure, write: Writing): string {
  const [variant, value] = detailOf(measure, write);
  return write.t((variant ? `${key}__${variant}` : key) as TextKey, { [variant]: value });
}

function detailOf({ km, postal_prefix, country_code, amount, available, priority }: Measure, write: Writing): [variant: string, value?: string] {
  if (km !== undefined) return ["km", write.number(Math.round(km))];
  if (postal_prefix) return ["postal", postal_prefix];
  if (country_code) return ["country", write.country(country_code)];
  if (amount !== undefined) return amount === null ? ["unknown"] : ["amount", write.money(amount)];
  if (available !== undefined) return ["available", write.number(available)];
  return priority === undefined ? [""] : ["priority", write.number(priority)];
}
