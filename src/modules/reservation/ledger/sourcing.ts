import { startOfDay } from "../rules/day";
import { Policies, type Policy } from "../rules/policies";
import { quantity } from "../rules/quantity";
import { isClosed, type SourceLocation } from "../rules/sourcing/location";
import type { SourcingRule } from "../rules/sourcing/rule";
import type { Sql } from "../../../shared/sql";
import type { Books } from "./books";
import { each, EACH } from "../../../shared/sql-values";

/** What the merchant's settings say of where goods may come from, and how the items are sold. */
export type SourcingSettings = { locations: SourceLocation[]; rules: SourcingRule[]; policies: Policies };

type LocationRow = Omit<SourceLocation, "closed" | "full"> & { closed: boolean; reopens_at: string | null; orders_per_day: number | null };
type PolicyRow = Pick<Policy, "inventory_item_id" | "location_id" | "waiting_line"> & Record<"safety_stock" | "backorder_limit" | "release_at", string | null>;

/** One statement, since every hold waits for it. */
const SETTINGS = `select
  (select coalesce(json_agg(l), '[]') from (
    select l.id, l.name, l.created_at, a.country_code, a.postal_code, coalesce(s.priority, 0) as priority, coalesce(s.closed, false) as closed,
      s.reopens_at, s.orders_per_day, s.latitude, s.longitude, s.parcel_costs,
      array(select c.sales_channel_id from sales_channel_stock_location c where c.stock_location_id = l.id and c.deleted_at is null) as sales_channel_ids,
      array(select f.fulfillment_set_id from location_fulfillment_set f where f.stock_location_id = l.id and f.deleted_at is null) as fulfillment_set_ids
    from stock_location l left join stock_location_address a on a.id = l.address_id and a.deleted_at is null
    left join doorstep_source_location s on s.location_id = l.id and s.deleted_at is null where l.deleted_at is null) l) as locations,
  (select coalesce(json_agg(r), '[]') from (select id, name, rank, enabled, sales_channel_ids, region_ids, country_codes, criteria
    from doorstep_sourcing_rule where enabled and deleted_at is null) r) as rules,
  (select coalesce(json_agg(p), '[]') from (select inventory_item_id, location_id, safety_stock::text, backorder_limit::text, release_at, waiting_line
    from doorstep_stock_policy where inventory_item_id = any(${EACH}) and deleted_at is null) p) as policies`;

type Settings = { locations: LocationRow[]; rules: SourcingRule[]; policies: PolicyRow[] };

/** Reads the settings as they hold now for these items; `timeZone` is the one in which a day's orders are counted. */
export async function readSourcing(books: Books, items: Iterable<string>, now: Date, timeZone: string): Promise<SourcingSettings> {
  const [settings] = await books.execute<Settings>(SETTINGS, [each(items)]);
  const { locations, rules, policies } = settings!;
  const busy = await ordersToday(books, locations.flatMap(({ id, orders_per_day }) => (orders_per_day === null ? [] : [id])), startOfDay(now, timeZone));
  return {
    rules,
    policies: new Policies(policies.map((row) => ({
      ...row, safety_stock: amount(row.safety_stock), backorder_limit: amount(row.backorder_limit), release_at: row.release_at ? new Date(row.release_at) : null,
    }))),
    locations: locations.map(({ reopens_at, orders_per_day, closed, ...location }) => ({
      ...location,
      closed: isClosed({ closed, reopens_at }, now),
      full: orders_per_day !== null && (busy.get(location.id) ?? 0) >= orders_per_day,
    })),
  };
}

const amount = (text: string | null) => (text === null ? null : quantity(text));

/** How many carts and orders each location has been given since the day began. */
export async function ordersToday(books: Sql, locationIds: readonly string[], since: Date): Promise<Map<string, number>> {
  if (!locationIds.length) return new Map();
  const rows = await books.execute<{ location_id: string; orders: number }>(
    `select l.location_id, count(distinct h.id)::int as orders from doorstep_stock_hold h join doorstep_stock_hold_line l on l.hold_id = h.id and l.deleted_at is null
     where h.first_held_at >= ? and h.state in ('held', 'claimed', 'settled') and h.deleted_at is null and l.location_id = any(${EACH}) group by 1`,
    [since, each(locationIds)]
  );
  return new Map(rows.map(({ location_id, orders }) => [location_id, orders]));
}
