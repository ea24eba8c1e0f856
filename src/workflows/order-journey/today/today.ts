import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { byUrgency, countsOf, kindsOf, type TodayCounts, type TodayGroup, type TodayItem, type TodayKind } from "../../../modules/order-journey/rules/today";
import { clock } from "../../../shared/clock";
import { listStockAlerts } from "../../reservation/stock-overview";
import { counting, listing, type SourceKind } from "./sources";

export type TodayAsked = { group?: TodayGroup | undefined; limit: number; offset: number };
export type Today = { today: TodayItem[]; count: number; counts: TodayCounts; limit: number; offset: number };

/** Of one kind no more are counted. */
const MOST_COUNTED = 1000;
/** So near an authorisation's end somebody should look: a weekend lies in between. */
const SOON_MS = 3 * 86_400_000;

/** What needs a person now, out of all rooms, the most urgent first; and how much there is of each part of the shop. */
export async function todayOf(container: MedusaContainer, { group, limit, offset }: TodayAsked): Promise<Today> {
  const now = clock.now();
  const kinds = kindsOf(group);
  const [rows, alerts, counted] = await Promise.all([listed(container, kinds, now, offset + limit), stockItems(container), countedIn(container, now)]);
  const counts = countsOf([...counted, { kind: "stock", count: alerts.length }]);
  const items = byUrgency([...rows, ...(kinds.includes("stock") ? alerts : [])], now);
  const count = group ? counts[group] : Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { today: items.slice(offset, offset + limit), count, counts, limit, offset };
}

/** Only how much there is. */
export async function todayCount(container: MedusaContainer): Promise<{ count: number; counts: TodayCounts }> {
  const [counted, alerts] = await Promise.all([countedIn(container, clock.now()), listStockAlerts(container)]);
  const counts = countsOf([...counted, { kind: "stock", count: alerts.length }]);
  return { count: Object.values(counts).reduce((sum, one) => sum + one, 0), counts };
}

const isSource = (kind: TodayKind): kind is SourceKind => kind !== "stock";
const momentsOf = (now: Date) => ({ now, soon: new Date(now.getTime() + SOON_MS) });

async function ask<Row>(container: MedusaContainer, sql: string, values: Record<string, unknown>): Promise<Row[]> {
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(sql, values as never)) as { rows: Row[] };
  return rows;
}

/** The first of every kind, in one statement, and with their orders' numbers in the same. */
async function listed(container: MedusaContainer, kinds: readonly TodayKind[], now: Date, most: number): Promise<TodayItem[]> {
  const sources = kinds.filter(isSource);
  if (!sources.length) return [];
  return ask<TodayItem>(container, `
    select t.*, o.display_id::int as display_id from (select * from (${sources.map(listing).join(" union all ")}) every_kind order by due_at limit :most) t
    left join "order" o on o.id = t.order_id`, { ...momentsOf(now), most });
}

const countedIn = (container: MedusaContainer, now: Date): Promise<{ kind: TodayKind; count: number }[]> =>
  ask(container, kindsOf(undefined).filter(isSource).map(counting).join(" union all "), { ...momentsOf(now), most: MOST_COUNTED });

/** Stock has no deadline: it is now. */
async function stockItems(container: MedusaContainer): Promise<TodayItem[]> {
  const alerts = await listStockAlerts(container);
  return alerts.map(({ kind, inventory_item_id, sku, title, location_id, location_name, available }): TodayItem => ({
    kind: "stock", id: `${inventory_item_id}:${location_id}:${kind}`, code: kind, order_id: null, display_id: null, subject: inventory_item_id, location_id, due_at: null,
    data: { name: title ?? sku, location: location_name, available },
  }));
}
