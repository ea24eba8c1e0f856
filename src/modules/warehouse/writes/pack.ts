import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { expectedWeight, packItems, type PackedItem, type PackInput, type PackRefusal } from "../rules/pack";
import { itemsFromScans, type PackScan } from "../rules/pack-scans";
import { scannedAt } from "../rules/scanned-at";
import { weighsRight, type WeightTolerance } from "../rules/weight";
import { possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { scanIdTaken } from "./keep-scan";
import { conflict, linesOfAll, lockTogether, type LineRow, type WorkOrderLocked } from "./locks";
import { packedBefore } from "./packed-before";
import { ScanRefused } from "./refused-scans";
import { settleState } from "./settle-state";

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

/**
 * Closes a carton. Only what was picked and scanned goes in; once all of a work order is packed, so is it. What goes together
 * may lie in one carton, a package of each order's own; the one that was asked for leads it, where some of it is in. The same
 * scans sent again close nothing, and give the package that they closed.
 */
export async function pack(sql: Sql, id: string, request: PackRequest, packerId: string, policy: PackPolicy): Promise<{ packageId: string; orders: string[] }> {
  const { row, mates } = await lockTogether(sql, id);
  const before = request.scans && (await packedBefore(sql, [row, ...mates], request.scans));
  if (before) return { packageId: before, orders: [] };
  const rows = [row, ...mates.filter(({ state }) => state !== "shipped")];
  requirePackable(row, rows);
  const lines = await linesOfAll(sql, rows.map((one) => one.id));
  const items = contentsOf(lines, request, policy);
  const carton = request.carton_id ? await cartonOf(sql, request.carton_id) : undefined;
  const contents = expectedWeight(lines, items);
  const expected = contents === null ? null : contents + (carton?.weight_grams ?? 0);
  if (request.weight_grams && !request.weight_note && !weighsRight(request.weight_grams, expected, policy.weight)) {
    throw conflict("weight_off", `It weighs ${request.weight_grams} g and should weigh ${expected} g: look whether all is in it, or say in weight_note why that is right`);
  }
  const shares = rows.map((own) => ({ own, items: items.filter((item) => lines.find((line) => line.id === item.pick_line_id)!.work_order_id === own.id) })).filter((share) => share.items.length);
  const packageId = entityId("dspkg");
  for (const [n, share] of shares.entries()) {
    const one: NewPackage = { id: n === 0 ? packageId : entityId("dspkg"), parcel_id: shares.length > 1 ? packageId : null, packed_by: packerId, verified: Boolean(request.scans), carton };
    await close(sql, share.own, n === 0 ? { ...one, weight_grams: request.weight_grams ?? expected, expected_grams: expected, weight_note: request.weight_note } : one, share.items);
  }
  if (request.scans) await keepScans(sql, row, request.scans, packageId, packerId);
  return { packageId, orders: shares.map(({ own }) => own.order_id) };
}

/** @throws 409 unless all that goes together is picked, and may be packed */
function requirePackable(row: WorkOrderLocked, rows: readonly WorkOrderLocked[]): void {
  if (!rows.some(({ state }) => state === "picked") || (row.state !== "picked" && row.state !== "packed")) throw wrongState("work order", row.state, possibleIn(row.state));
  const unpicked = rows.find(({ state }) => state !== "picked" && state !== "packed");
  if (unpicked) throw conflict("not_picked", `#${unpicked.display_id}, which goes together with it, is ${unpicked.state}: pick it first, or take it out`);
  const waits = rows.find(({ waiting_code }) => waiting_code);
  if (waits) throw conflict("waiting", `${waits === row ? "It" : `#${waits.display_id}, which goes together with it,`} may not be packed now: ${waits.waiting_reason}`);
}

type NewPackage = {
  id: string; parcel_id: string | null; packed_by: string; verified: boolean; carton: Carton | undefined;
  weight_grams?: number | null; expected_grams?: number | null; weight_note?: string | undefined;
};

/** Writes one order's package down, with what is in it. */
async function close(sql: Sql, row: WorkOrderLocked, pack: NewPackage, items: readonly PackedItem[]): Promise<void> {
  const { carton } = pack;
  await sql.execute(
    `insert into doorstep_package (id, work_order_id, order_id, location_id, number, state, parcel_id, weight_grams, expected_grams, weight_note, carton_id, length_mm, width_mm,
       height_mm, verified, packed_by, packed_at)
     select ?, ?, ?, ?, coalesce(max(number), 0) + 1, 'packed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from doorstep_package where work_order_id = ?`,
    [pack.id, row.id, row.order_id, row.location_id, pack.parcel_id, pack.weight_grams ?? null, pack.expected_grams ?? null, pack.weight_note ?? null, carton?.id ?? null,
      carton?.length_mm ?? null, carton?.width_mm ?? null, carton?.height_mm ?? null, pack.verified, pack.packed_by, clock.now(), row.id]
  );
  await putIn(sql, pack.id, items);
  await note(sql, { kind: "packed", location_id: row.location_id, work_order_id: row.id, order_id: row.order_id, by: pack.packed_by, data: { package_id: pack.id, weight_note: pack.weight_note } });
  await settleState(sql, row.id);
}

function contentsOf(lines: LineRow[], { scans, items }: PackRequest, { verify }: PackPolicy): PackedItem[] {
  if (verify && !scans) throw conflict("not_verified", "Scan every piece that goes into the parcel: send them as scans");
  const wanted = scans ? itemsFromScans(lines, scans) : items!;
  if (!Array.isArray(wanted)) throw new ScanRefused(wanted);
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

async function keepScans(sql: Sql, row: WorkOrderLocked, scans: readonly PackScan[], packageId: string, packerId: string): Promise<void> {
  const kept = await sql.execute(
    `insert into doorstep_scan (id, scan_id, step, work_order_id, location_id, package_id, barcode, quantity, outcome, scanned_by, scanned_at)
     select s.id, s.scan_id, 'pack', ?, ?, ?, s.barcode, s.quantity, 'accepted', ?, s.at from jsonb_to_recordset(?::jsonb) as s(id text, scan_id text, barcode text, quantity int, at timestamptz)
     on conflict (scan_id) where deleted_at is null do nothing returning id`,
    [row.id, row.location_id, packageId, packerId, JSON.stringify(scans.map((scan) => ({ ...scan, id: entityId("dsscan"), at: scannedAt(clock.now(), scan.age_ms, row.started_at) })))]
  );
  if (kept.length < scans.length) throw scanIdTaken();
}
