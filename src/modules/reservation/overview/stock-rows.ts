import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { AVAILABLE, LOW_STOCK_AT, SAFETY_STOCK, WITH_POLICIES } from "./policies";
import { NAME, PICTURE, PRODUCT_OF_ITEM, SOLD_AS, SOLD_BY } from "./product-of-item";

export const STOCK_SHOWN = ["short", "low", "held", "backordered"] as const;
export type StockShown = (typeof STOCK_SHOWN)[number];
export const STOCK_ALERTS = ["shortage", "sold_out", "low"] as const;
export type StockAlert = (typeof STOCK_ALERTS)[number];

/** What one location has of one inventory item and for whom; all quantities in units of the item. */
export type StockRow = {
  /** The inventory level's. */
  id: string;
  inventory_item_id: string; sku: string | null; title: string | null; thumbnail: string | null;
  location_id: string; location_name: string;
  stocked: number;
  /** All that is promised: `held`, `claimed`, `ordered` and `other` (reserved by hand) together. */
  reserved: number; held: number; claimed: number; ordered: number; other: number;
  /** What was accepted beyond stock on purpose. */
  backordered: number;
  safety_stock: number;
  /** Stocked less reserved less safety stock; below zero where more is promised than there is. */
  available: number;
  /** On its way here. */
  incoming: number;
  low_stock_at: number | null;
  alert: StockAlert | null;
  /** Carts in the item's waiting line. */
  waiting: number;
};
export type StockFilter = { q?: string; location_id?: string[]; inventory_item_id?: string[]; product_id?: string[]; show?: StockShown; watched?: boolean };
type Page = { limit: number; offset: number };

const LEVELS = `
  inventory_level l join inventory_item i on i.id = l.inventory_item_id and i.deleted_at is null
  join stock_location s on s.id = l.location_id and s.deleted_at is null ${WITH_POLICIES}`;
const OF_LEVEL = "inventory_item_id = l.inventory_item_id and location_id = l.location_id and deleted_at is null";
const FIRM = `(select coalesce(sum(quantity), 0) from reservation_item where ${OF_LEVEL} and not coalesce(allow_backorder, false))`;

const SHOWN: Record<StockShown, string> = {
  short: `l.reserved_quantity > l.stocked_quantity and ${FIRM} > l.stocked_quantity`,
  low: `${LOW_STOCK_AT} is not null and ${AVAILABLE} <= ${LOW_STOCK_AT}`,
  held: `exists (select 1 from reservation_item r join doorstep_stock_hold h on h.id = r.external_id and h.state in ('held', 'claimed')
    where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.line_item_id is null and r.deleted_at is null)`,
  backordered: `exists (select 1 from doorstep_stock_hold_line where ${OF_LEVEL} and backorder and ready_at is null and order_line_item_id is not null)`,
};
/** What somebody should look at, of all that is short and of the rest that a threshold was set for. */
const WATCHED = `((${SHOWN.short}) or (${SHOWN.low}))`;

/** The kinds of what a level has promised. A reservation of no order line belongs to a hold, or was made by hand. */
const KEPT = `
  select coalesce(sum(r.quantity) filter (where r.line_item_id is null and h.state = 'held'), 0)::float8 as held,
    coalesce(sum(r.quantity) filter (where r.line_item_id is null and h.state = 'claimed'), 0)::float8 as claimed,
    coalesce(sum(r.quantity) filter (where r.line_item_id is not null), 0)::float8 as ordered,
    coalesce(sum(r.quantity) filter (where r.line_item_id is null and coalesce(h.state, '') not in ('held', 'claimed')), 0)::float8 as other,
    coalesce(sum(r.quantity) filter (where r.allow_backorder), 0)::float8 as waits
  from reservation_item r left join doorstep_stock_hold h on h.id = r.external_id
  where r.inventory_item_id = p.inventory_item_id and r.location_id = p.location_id and r.deleted_at is null`;

type Row = Omit<StockRow, "reserved" | "backordered" | "available" | "alert"> & { waits: number; count: number };

/** One page of the levels, by SKU and location, and how many there are in all. `seenSince`: who asked since then still waits in line. */
export async function stockRows(sql: Sql, filter: StockFilter, { limit, offset }: Page, seenSince: Date): Promise<{ rows: StockRow[]; count: number }> {
  const where = ["l.deleted_at is null"];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]) => { where.push(condition); values.push(...given); };
  if (filter.q) add(`(i.sku ilike ? or i.title ilike ? or l.inventory_item_id in (${SOLD_AS}))`, ...Array<string>(3).fill(`%${filter.q}%`));
  if (filter.location_id) add(`l.location_id = any(${EACH})`, each(filter.location_id));
  if (filter.inventory_item_id) add(`l.inventory_item_id = any(${EACH})`, each(filter.inventory_item_id));
  if (filter.product_id) add(`l.inventory_item_id in (${SOLD_BY} = any(${EACH}))`, each(filter.product_id));
  if (filter.show) add(SHOWN[filter.show]);
  if (filter.watched) add(WATCHED);
  const rows = await sql.execute<Row>(
    `with p as (
       select l.id, l.inventory_item_id, i.sku, i.title, i.thumbnail, l.location_id, s.name as location_name, l.stocked_quantity::float8 as stocked,
         ${SAFETY_STOCK}::float8 as safety_stock, ${LOW_STOCK_AT}::float8 as low_stock_at, count(*) over ()::int as count
       from ${LEVELS} where ${where.join(" and ")} order by i.sku nulls last, s.name, l.id limit ? offset ?)
     select p.*, k.*, ${NAME} as title, ${PICTURE} as thumbnail,
       (select coalesce(sum(quantity), 0)::float8 from doorstep_incoming_stock where inventory_item_id = p.inventory_item_id and location_id = p.location_id and received_at is null and deleted_at is null) as incoming,
       (select count(distinct cart_id)::int from doorstep_stock_wait where inventory_item_id = p.inventory_item_id and state = 'waiting' and seen_at >= ? and deleted_at is null) as waiting
     from p cross join lateral (${KEPT}) k ${PRODUCT_OF_ITEM} order by p.sku nulls last, p.location_name, p.id`,
    [...values, limit, offset, seenSince]
  );
  return { rows: rows.map(asStockRow), count: rows[0]?.count ?? 0 };
}

function asStockRow({ waits, count: _count, ...row }: Row): StockRow {
  const reserved = row.held + row.claimed + row.ordered + row.other;
  const available = row.stocked - reserved - row.safety_stock;
  return { ...row, reserved, available, backordered: Math.min(waits, Math.max(0, reserved - row.stocked)), alert: alertOf({ ...row, firm: reserved - waits, available }) };
}

/** Firm promises beyond stock need a person; to have none left, or few, is worth knowing. */
const alertOf = ({ firm, stocked, available, low_stock_at }: { firm: number; stocked: number; available: number; low_stock_at: number | null }): StockAlert | null => {
  if (firm > stocked) return "shortage";
  if (available <= 0) return "sold_out";
  return low_stock_at !== null && available <= low_stock_at ? "low" : null;
};
