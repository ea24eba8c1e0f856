import type { Sql } from "../../../shared/sql";
import { NAME, PRODUCT_OF_ITEM } from "./product-of-item";
import { stockRows, type StockAlert, type StockRow } from "./stock-rows";

type Place = Pick<StockRow, "inventory_item_id" | "sku" | "title" | "location_id" | "location_name" | "stocked" | "reserved" | "available">;
/** Something about stock that a person should know of, and what they can do. */
export type StockAlertRow = Place & { kind: StockAlert | "late_incoming"; threshold: number | null; advice: string };

/** More than this is read in the list itself. */
const MOST = 200;

const ADVICE: Record<StockAlertRow["kind"], string> = {
  shortage: "Count again, bring stock from another location, re-source orders that are not picked yet, or cancel or shorten the youngest.",
  sold_out: "Reorder, bring stock from another location, or allow backorders with an expected date.",
  low: "Reorder before it is sold out.",
  late_incoming: "Ask the supplier and change the expected date, so that backorders are told what is true; or receive the goods.",
};

/** Shortages everywhere, what is low or gone where a threshold was set, and goods that are late. */
export async function stockAlerts(sql: Sql, now: Date): Promise<StockAlertRow[]> {
  const { rows } = await stockRows(sql, { watched: true }, { limit: MOST, offset: 0 }, now);
  const levels = rows.flatMap(({ alert, low_stock_at, ...row }) => (alert ? [{ ...placeOf(row), kind: alert, threshold: low_stock_at, advice: ADVICE[alert] }] : []));
  const order: StockAlertRow["kind"][] = ["shortage", "late_incoming", "sold_out", "low"];
  return [...levels, ...(await lateIncoming(sql, now))].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const placeOf = ({ inventory_item_id, sku, title, location_id, location_name, stocked, reserved, available }: Place): Place => ({
  inventory_item_id, sku, title, location_id, location_name, stocked, reserved, available,
});

async function lateIncoming(sql: Sql, now: Date): Promise<StockAlertRow[]> {
  const rows = await sql.execute<Place & { threshold: number }>(
    `with p as (
       select n.inventory_item_id, i.sku, i.title, n.location_id, s.name as location_name, coalesce(l.stocked_quantity, 0)::float8 as stocked,
         coalesce(l.reserved_quantity, 0)::float8 as reserved, coalesce(l.stocked_quantity - l.reserved_quantity, 0)::float8 as available,
         n.quantity::float8 as threshold, n.expected_at
       from doorstep_incoming_stock n join inventory_item i on i.id = n.inventory_item_id join stock_location s on s.id = n.location_id
       left join inventory_level l on l.inventory_item_id = n.inventory_item_id and l.location_id = n.location_id and l.deleted_at is null
       where n.received_at is null and n.deleted_at is null and n.expected_at < ? order by n.expected_at limit ${MOST})
     select p.inventory_item_id, p.sku, ${NAME} as title, p.location_id, p.location_name, p.stocked, p.reserved, p.available, p.threshold
     from p ${PRODUCT_OF_ITEM} order by p.expected_at`, [now]
  );
  return rows.map((row) => ({ ...row, kind: "late_incoming", advice: ADVICE.late_incoming }));
}
