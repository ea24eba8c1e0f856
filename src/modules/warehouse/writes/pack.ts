import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { expectedWeight, packItems, type PackedItem, type PackInput, type PackRefusal } from "../rules/pack";
import { itemsFromScans, type PackScan } from "../rules/pack-scans";
import { weighsRight, type WeightTolerance } from "../rules/weight";
import { possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, linesOf, lockWorkOrder, type LineRow, type WorkOrderLocked } from "./locks";
import { settleState } from "./sync/change-work";

export type PackRequest = {
  /** Every piece that goes in, as scanned; or, where a shop does not verify, by line. */
  scans?: PackScan[]; items?: PackInput[];
  weight_grams?: number;
  /** Why it may weigh something else than its parts. */
  weight_note?: string;
  carton_id?: string;
};
export type PackPolicy = { verify: boolean; weight: WeightTolerance };
type Carton = { id: string; length_mm: number; width_mm: number; height_mm: number; weight_grams: number };

const REFUSALS: Record<PackRefusal["code"], string> = {
  unknown_line: "is not of this work order",
  listed_twice: "is listed twice; give each line once",
  not_picked: "has fewer picked pieces left than that",
  broken_bundle: "is part of a bundle: pack all parts of a bundle into the same package, in whole bundles",
};

/** Closes a package. Only what was picked and scanned goes in; once all of it is packed, so is the work order. */
export async function pack(sql: Sql, id: string, request: PackRequest, packerId: string, policy: PackPolicy): Promise<{ packageId: string; row: WorkOrderLocked }> {
  const row = await lockWorkOrder(sql, id);
  if (row.state !== "picked") throw wrongState("work order", row.state, possibleIn(row.state));
  if (row.waiting_code) throw conflict("waiting", `It may not be packed now: ${row.waiting_reason}`);
  const lines = await linesOf(sql, id);
  const items = contentsOf(lines, request, policy);
  const carton = request.carton_id ? await cartonOf(sql, request.carton_id) : undefined;
  const contents = expectedWeight(lines, items);
  const expected = contents === null ? null : contents + (carton?.weight_grams ?? 0);
  if (request.weight_grams && !request.weight_note && !weighsRight(request.weight_grams, expected, policy.weight)) {
    throw conflict("weight_off", `It weighs ${request.weight_grams} g and should weigh ${expected} g: look whether all is in it, or say in weight_note why that is right`);
  }
  const packageId = entityId("dspkg");
  await sql.execute(
    `insert into doorstep_package (id, work_order_id, order_id, location_id, number, state, weight_grams, expected_grams, weight_note, carton_id, length_mm, width_mm,
       height_mm, verified, packed_by, packed_at)
     select ?, ?, ?, ?, coalesce(max(number), 0) + 1, 'packed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from doorstep_package where work_order_id = ?`,
    [packageId, id, row.order_id, row.location_id, request.weight_grams ?? expected, expected, request.weight_note ?? null, carton?.id ?? null,
      carton?.length_mm ?? null, carton?.width_mm ?? null, carton?.height_mm ?? null, Boolean(request.scans), packerId, clock.now(), id]
  );
  await putIn(sql, packageId, items);
  if (request.scans) await keepScans(sql, row, request.scans, packerId);
  await note(sql, { kind: "packed", location_id: row.location_id, work_order_id: id, order_id: row.order_id, by: packerId, data: { package_id: packageId, weight_note: request.weight_note } });
  await settleState(sql, row);
  return { packageId, row };
}

function contentsOf(lines: LineRow[], { scans, items }: PackRequest, { verify }: PackPolicy): PackedItem[] {
  if (verify && !scans) throw conflict("not_verified", "Scan every piece that goes into the parcel: send them as scans");
  const wanted = scans ? itemsFromScans(lines, scans) : items!;
  if (!Array.isArray(wanted)) {
    const words = wanted.code === "wrong_item" ? "does not belong into this parcel; take it out" : "was scanned more often than it was picked; take the rest out";
    throw conflict(wanted.code, `${wanted.barcode} ${words}`);
  }
  const packed = packItems(lines, wanted);
  if (!Array.isArray(packed)) throw badInput(scans ? "scans" : "items", `line ${packed.lineId} ${REFUSALS[packed.code]}`);
  return packed;
}

async function cartonOf(sql: Sql, id: string): Promise<Carton> {
  const [carton] = await sql.execute<Carton>("select * from doorstep_carton where id = ? and deleted_at is null", [id]);
  if (!carton) throw notFound("carton", id);
  return carton;
}

/** What lies in the package, all at once: its items, and its lines' counts. */
async function putIn(sql: Sql, packageId: string, items: readonly PackedItem[]): Promise<void> {
  const rows = JSON.stringify(items.map((item) => ({ ...item, id: entityId("dspkgi") })));
  await sql.execute(
    `insert into doorstep_package_item (id, package_id, pick_line_id, line_item_id, inventory_item_id, quantity, line_item_quantity)
     select id, ?, pick_line_id, line_item_id, inventory_item_id, quantity, line_item_quantity
     from jsonb_to_recordset(?::jsonb) as i(id text, pick_line_id text, line_item_id text, inventory_item_id text, quantity int, line_item_quantity int)`, [packageId, rows]
  );
  await sql.execute(
    // Packed from the pile is sorted too.
    `update doorstep_pick_line l set packed_quantity = l.packed_quantity + i.quantity, sorted_quantity = greatest(l.sorted_quantity, l.packed_quantity + i.quantity), updated_at = now()
     from jsonb_to_recordset(?::jsonb) as i(pick_line_id text, quantity int) where l.id = i.pick_line_id`, [rows]
  );
}

const keepScans = (sql: Sql, row: WorkOrderLocked, scans: readonly PackScan[], packerId: string): Promise<unknown> =>
  sql.execute(
    `insert into doorstep_scan (id, scan_id, step, work_order_id, barcode, quantity, outcome, scanned_by, scanned_at)
     select s.id, s.scan_id, 'pack', ?, s.barcode, s.quantity, 'accepted', ?, ? from jsonb_to_recordset(?::jsonb) as s(id text, scan_id text, barcode text, quantity int)
     on conflict (scan_id) where deleted_at is null do nothing`,
    [row.id, packerId, clock.now(), JSON.stringify(scans.map((scan) => ({ ...scan, id: entityId("dsscan") })))]
  );
