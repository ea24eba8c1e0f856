import type { Sale } from "./location";

/** What a choice of locations is judged by. Less is better of each; see `costs.ts` for what is counted. */
export const CRITERIA = ["shipping_origin", "not_full", "fewest_splits", "nearest", "cheapest", "most_stock", "priority"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const DEFAULT_CRITERIA: readonly Criterion[] = ["shipping_origin", "not_full", "fewest_splits", "priority"];

/** A merchant's rule: for which sales (null: any) which criteria hold, the weightiest first. */
export type SourcingRule = {
  id: string;
  name: string;
  rank: number;
  enabled: boolean;
  sales_channel_ids: readonly string[] | null;
  region_ids: readonly string[] | null;
  country_codes: readonly string[] | null;
  criteria: readonly Criterion[];
};

/** The first enabled rule by rank that fits the sale; null where the default criteria hold. */
export function chooseRule(rules: readonly SourcingRule[], sale: Sale): SourcingRule | null {
  const fits = (rule: SourcingRule) =>
    rule.enabled &&
    isAmong(sale.sales_channel_id, rule.sales_channel_ids) &&
    isAmong(sale.region_id, rule.region_ids) &&
    isAmong(sale.destination.country_code?.toLowerCase() ?? null, rule.country_codes?.map((code) => code.toLowerCase()) ?? null);
  return [...rules].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).find(fits) ?? null;
}

const isAmong = (id: string | null, ids: readonly string[] | null): boolean => ids === null || (id !== null && ids.includes(id));

/** The criteria as they are applied: each once, and priority at the end at the latest, so that a choice is never left open. */
export const inForce = (rule: SourcingRule | null): Criterion[] => [...new Set([...(rule?.criteria ?? DEFAULT_CRITERIA), "priority" as const])];
