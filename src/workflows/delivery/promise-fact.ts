import { dayAt } from "../../modules/delivery/rules/day";
import type { PlannedPart } from "../../modules/delivery/rules/plan";
import type { PromiseRow } from "../../modules/delivery/service";
import type { Fact } from "../../shared/facts";
import { partsChanged } from "../../shared/facts-of-promise";
import { toldWindow } from "./told-promise";

/** An order's promises as facts; `news_on`: the last day of the parts that one gives new days. */
export function promiseFacts(promises: readonly PromiseRow[], timeZone: string): Fact[] {
  const facts = promises.map((promise) => promiseFact(promise, timeZone));
  return facts.map((fact, n) => {
    const [news_on] = partsChanged(fact, facts[n - 1]).map(({ latest }) => dayAt(new Date(latest!), timeZone)).sort().reverse();
    return news_on ? { ...fact, data: { ...fact.data, news_on } } : fact;
  });
}

/** The first promise has the number 1; `reason` tells why it was made, `previous_latest` what was told before it. */
function promiseFact({ order_id, number, promised_at, earliest, latest, confidence, reason, basis }: PromiseRow, timeZone: string): Fact {
  const { parts = [], previous_latest = null } = basis as { parts?: PlannedPart[]; previous_latest?: string | null };
  return {
    key: `promise:${order_id}:${number}`, kind: "delivery_promised", at: new Date(promised_at),
    data: {
      earliest: new Date(earliest).toISOString(), latest: new Date(latest).toISOString(), earliest_on: dayAt(new Date(earliest), timeZone), latest_on: dayAt(new Date(latest), timeZone),
      confidence, number, reason, previous_latest,
      parts: parts.map(({ line_item_ids, location_id, waits, earliest: from, latest: to, confidence: sure }) => ({
        line_item_ids, location_id, waits, ...toldWindow(from && to ? { earliest: from, latest: to, confidence: sure ?? 0 } : undefined, timeZone),
      })),
    },
  };
}
