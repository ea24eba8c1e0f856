import type { Criterion } from "./rule";

/** What a location measures by a criterion, as far as a person would ask: `km` only where both ends' coordinates are known. */
export type Measure = { km?: number; postal_prefix?: string; country_code?: string; amount?: number | null; available?: number; priority?: number };

/** What a location has, and would have had to have, of one inventory item; in units of the item. */
export type Lack = { inventory_item_id: string; available: number; needed: number };

/** `older`: equal in everything, and so the older location. */
type Won = Measure & { older?: true };

/**
 * Why goods come from there: no other candidate keeps any of them (`only_one`), it alone has them all (`has_all`, and won
 * `by` a criterion if others had them too), it has what no other could add (`needed_for_rest`), or of those that
 * could have stood in its place it is the best by the criterion.
 */
export type Because =
  | { code: "only_one" }
  | ({ code: "has_all"; by?: Exclude<Criterion, "fewest_splits"> } & Won)
  | ({ code: "needed_for_rest" } & Lack)
  | ({ code: Exclude<Criterion, "fewest_splits"> } & Won);

/**
 * Why none come from there. `too_little` could not stand in for a chosen location; `more_splits` neither, though by the
 * criteria before the number of parcels it is no worse; the others could have, and are worse by that criterion.
 */
export type PassedOver =
  | { code: "closed" | "not_for_channel" | "keeps_none" }
  | ({ code: "too_little" | "more_splits" } & Lack)
  | ({ code: "full" | "farther" | "dearer" | "less_stock" | "lower_priority" | "not_shipping_origin" } & Measure & { newer?: true });

export type PassedOverLocation = { location_id: string; because: PassedOver };

/** Why an order's goods come from where they come; codes, for the reader's language to put in words. */
export type Decision = {
  /** Null: the built-in default. */
  rule: { id: string; name: string } | null;
  criteria: Criterion[];
  /** Empty where not everything can be served. */
  chosen: { location_id: string; because: Because }[];
  passed_over: PassedOverLocation[];
};
