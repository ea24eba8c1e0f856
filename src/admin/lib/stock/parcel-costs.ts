import type { ParcelCost } from "./types";

/** Stands for any country: a select cannot hold an empty value. */
export const ANY = "any";
/** A price as it is typed; `id` only tells the rows of a form apart. */
export type CostRow = { id: number; country: string; postal: string; amount: string };

export const asRows = (costs: readonly ParcelCost[] | null): CostRow[] =>
  (costs ?? []).map(({ country_code, postal_prefix, amount }, id) => ({ id, country: country_code ?? ANY, postal: postal_prefix ?? "", amount: String(amount) }));

export const asCosts = (rows: readonly CostRow[]): ParcelCost[] | null =>
  rows.length ? rows.map(({ country, postal, amount }) => ({ country_code: country === ANY ? null : country, postal_prefix: postal.trim() || null, amount: Number(amount) })) : null;

/** The rows with an empty one more. */
export const withEmpty = (rows: readonly CostRow[]): CostRow[] => [...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, country: ANY, postal: "", amount: "" }];
