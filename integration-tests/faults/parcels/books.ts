import type { Call, Json } from "../../../demo/walk/shop-client";
import { rowsOf } from "../../setup/sql";
import type { Goods } from "../../setup/stock-shop";
import { until } from "../../setup/until";
import type { Side } from "./sides";

type Shipment = { reference: string; state: string; tracking_number: string; pickup_id: string | null };
const DUE = "select data from doorstep_jobs.job where name <> 'doorstep_dead' and state in ('created', 'retry', 'active') and start_after < now() + interval '45 seconds' and data->>'key' in ($1, $2)";
/** A label that is given back before its order is followed is told as given back only. */
const COUNTED = ["manifested", "shipped", "packed", "picked"];

/** What one parcel of `quantity` pieces, whose first label was given back, left behind in everybody's books: the carrier's, core's and ours. */
export async function booksOf(database: string, admin: Call, side: Side, { order, pack, goods }: { order: Json; pack: Json; goods: Goods }) {
  const rows = <T extends object>(sql: string, ...values: unknown[]) => rowsOf<T>(database, sql, ...values);
  await until("its background work", async () => (await rows(DUE, order.id, pack.id)).length === 0, 120_000);
  const shipments = await rows<Shipment>("select reference, state, tracking_number, pickup_id from doorstep_shipment where order_id = $1 order by created_at", order.id);
  const { order: core } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments,*items.detail`);
  const lines = await rows<Json>("select l.quantity, picked_quantity as picked, packed_quantity as packed, short_quantity as short from doorstep_pick_line l join doorstep_work_order w on w.id = l.work_order_id where w.order_id = $1", order.id);
  const scans = await rows<Json>("select s.step, s.outcome from doorstep_scan s join doorstep_work_order w on w.id = s.work_order_id where w.order_id = $1 order by s.step desc", order.id);
  const [level] = await rows<Json>("select stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1 and deleted_at is null", goods.itemIds[0]);
  const departures = await rows<{ returned: boolean }>("select returned_at is not null as returned from doorstep_stock_departure where order_id = $1 order by 1", order.id);
  const kinds = await rows<{ kind: string; count: number }>("select kind, count(*)::int as count from doorstep_journey_entry where order_id = $1 and kind = any($2) group by 1 order by 1", order.id, COUNTED);
  const kept = shipments.filter(({ state }) => state !== "voided");
  return {
    shipments: shipments.map(({ state }) => state),
    /** Of each reference, whether the labels that were paid for were given back. */
    labels: shipments.map(({ reference }) => side.labelsOf(reference).map(({ given_back }) => given_back)),
    manifests: kept.map(({ tracking_number }) => side.manifestsOf(tracking_number)),
    drivers: kept.map(({ pickup_id }) => side.driversOf(pickup_id ?? "")),
    fulfilments: (core.fulfillments as Json[]).map(({ canceled_at, shipped_at }) => (canceled_at ? "canceled" : shipped_at ? "shipped" : "open")).sort(),
    fulfilled: (core.items as Json[]).map(({ detail }) => [detail.fulfilled_quantity, detail.shipped_quantity] as [number, number]),
    lines, scans: scans.map(({ step, outcome }) => `${step} ${outcome}`), level,
    departures: departures.map(({ returned }) => returned),
    journey: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
    reserved: (await rows("select id from reservation_item where inventory_item_id = $1 and deleted_at is null", goods.itemIds[0])).length,
    dead: await rows("select data from doorstep_jobs.job where name = 'doorstep_dead'"),
    audit: (await admin("GET", "/admin/doorstep/stock-audit")).findings as Json[],
  };
}

/** The same as it has to be, whatever happened. */
export const booksThatAgree = (stock: number, quantity: number): Awaited<ReturnType<typeof booksOf>> => ({
  shipments: ["voided", "shipped"], labels: [[true], [false]], manifests: [1], drivers: [1], fulfilments: ["canceled", "shipped"], fulfilled: [[quantity, quantity]],
  lines: [{ quantity, picked: quantity, packed: quantity, short: 0 }], scans: ["pick accepted", "pack accepted"], level: { stocked: stock - quantity, reserved: 0 },
  departures: [false, true], journey: { manifested: 1, packed: 1, picked: 1, shipped: 1 }, reserved: 0, dead: [], audit: [],
});
