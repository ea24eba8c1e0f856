import type { Demand } from "../demand";
import { quantity } from "../quantity";
import type { Sale, SourceLocation } from "../sourcing/location";
import type { Criterion } from "../sourcing/rule";
import { sourcesFor, type Sourcing } from "../sourcing/sourcing";
import type { Level } from "../stock";

/** A location of the sales channel "web" with nothing special about it; made up in the order of the ids unless said. */
export const location = (id: string, more: Partial<SourceLocation> = {}): SourceLocation => ({
  id, name: id, created_at: "2020-01-01", sales_channel_ids: ["web"], fulfillment_set_ids: [], country_code: null, postal_code: null,
  latitude: null, longitude: null, priority: 0, closed: false, full: false, parcel_costs: null, ...more,
});

export const NOWHERE = { country_code: null, postal_code: null, latitude: null, longitude: null };
export const sale = (more: Partial<Sale> = {}): Sale => ({ sales_channel_id: "web", region_id: null, fulfillment_set_ids: [], destination: NOWHERE, ...more });

type More = { criteria?: Criterion[]; sale?: Partial<Sale> } & Partial<Pick<Sourcing, "backorder_left" | "preorders">>;

/** Sourcing from the locations, by one rule with the criteria or by the default ones. */
export const sourcingOf = (locations: SourceLocation[], { criteria, sale: sold, ...limits }: More = {}): Sourcing => {
  const rule = criteria && { id: "rule", name: "Rule", rank: 0, enabled: true, sales_channel_ids: null, region_ids: null, country_codes: null, criteria };
  return { ...sourcesFor(rule ? [rule] : [], locations, sale(sold)), backorder_left: new Map(), preorders: new Set(), ...limits };
};

/** A cart line of `count` variants, made of so many of each item. */
export const demand = (line: string, count: number | string, parts: Record<string, number>, backorder = false): Demand => ({
  line_item_id: line, variant_id: `variant-of-${line}`, quantity: quantity(count), backorder,
  parts: Object.entries(parts).map(([inventory_item_id, required]) => ({ inventory_item_id, required: quantity(required) })),
});

/** What each location has of each item. */
export const stock = (levels: Record<string, Record<string, number>>): Level[] =>
  Object.entries(levels).flatMap(([location_id, items]) =>
    Object.entries(items).map(([inventory_item_id, available]) => ({ inventory_item_id, location_id, available: quantity(available) }))
  );
