/** By what ratings are counted; `all` has one row an order. */
export const FACETS = ["all", "carrier", "lane", "picker", "product", "promise"] as const;
export type Facet = (typeof FACETS)[number];
export type FacetValue = { facet: Facet; value: string };
/** From which score on a shopper counts as satisfied. */
export const SATISFIED = 4;

/** `csat`: the share of answers that are satisfied; `response_rate`: of those asked, how many answered; both null where there is none. */
export type SatisfactionRow = { value: string; asked: number; answered: number; satisfied: number; average: number | null; csat: number | null; response_rate: number | null };

export function satisfactionRow(row: { value: string; asked: number; answered: number; responded: number; satisfied: number; sum: number }): SatisfactionRow {
  const { value, asked, answered, responded, satisfied, sum } = row;
  const share = (part: number, whole: number): number | null => (whole ? Math.round((part / whole) * 1000) / 1000 : null);
  return { value, asked, answered, satisfied, average: answered ? Math.round((sum / answered) * 100) / 100 : null, csat: share(satisfied, answered), response_rate: share(responded, asked) };
}
