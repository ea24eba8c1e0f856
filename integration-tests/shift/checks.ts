import { rowsOf } from "../setup/sql";
import type { Shift } from "./shift";

export type Check = { what: string; looked: number; faults: string[] };
type Parcel = { id: string; order_id: string; state: string };
type Pieces = { parcel: string; item: string; quantity: number };
type Label = { reference: string; state: string; adapter: string; order_id: string };

/** Pieces of each item, in one text that is the same for the same pieces. */
const told = (pieces: Iterable<readonly [string, number]>): string => [...pieces].filter(([, quantity]) => quantity).map((one) => one.join(" × ")).sort().join(", ");

function sumOf(pieces: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [item, quantity] of pieces) sums.set(item, (sums.get(item) ?? 0) + quantity);
  return [...sums];
}

const PACKED = "select package_id as parcel, inventory_item_id as item, sum(quantity)::int as quantity from doorstep_package_item where deleted_at is null group by 1, 2";
const FULFILLED = `select f.metadata->>'doorstep_package_id' as parcel, i.inventory_item_id as item, sum(i.quantity)::int as quantity from fulfillment f
  join fulfillment_item i on i.fulfillment_id = f.id and i.deleted_at is null where f.canceled_at is null and f.shipped_at is not null and f.deleted_at is null group by 1, 2`;
const LEVELS = "select location_id, inventory_item_id as item, stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level where deleted_at is null";
const BINS = "select b.location_id, b.code, i.quantity from doorstep_bin b join doorstep_bin_item i on i.bin_id = b.id and i.deleted_at is null where b.deleted_at is null";
const PICKS = `select s.barcode, l.sku, l.barcode as line_barcode, s.quantity from doorstep_scan s join doorstep_pick_line l on l.id = s.pick_line_id where s.step = 'pick' and s.outcome = 'accepted'`;

/** Looks at everything that a shift leaves behind: what lies where in truth, what the store says, and what the carriers say. */
export async function checkAll(shift: Shift): Promise<{ checks: Check[]; rightPicks: number; rightPieces: number }> {
  const { site: { hall, bins, places }, database, orders } = shift;
  const rows = <T extends object>(sql: string, ...values: unknown[]) => rowsOf<T>(database, sql, ...values);
  const parcels = (await rows<Parcel>("select id, order_id, state from doorstep_package where deleted_at is null")).filter(({ order_id }) => orders.has(order_id));
  const shipped = parcels.filter(({ state }) => state === "shipped");
  const checks: Check[] = [];
  const check = (what: string, looked: number, faults: string[]) => checks.push({ what, looked, faults });

  let [sent, right] = [0, 0];
  check("orders whose parcels hold what was wanted", orders.size, [...orders.values()].flatMap((order) => {
    const got = sumOf(shipped.filter(({ order_id }) => order_id === order.id).flatMap(({ id }) => hall.contents(`parcel:${id}`)));
    const wanted = order.canceled ? [] : sumOf(order.lines.flatMap(({ parts, quantity }) => parts.map(({ item, required }) => [item, required * quantity] as const)));
    for (const [item, quantity] of got) {
      sent += quantity;
      right += Math.min(quantity, wanted.find(([one]) => one === item)?.[1] ?? 0);
    }
    return told(got) === told(wanted) ? [] : [`order ${order.displayId}${order.canceled ? ", canceled," : ""} got ${told(got) || "nothing"} and wanted ${told(wanted) || "nothing"}`];
  }));

  const books = { packed: await rows<Pieces>(PACKED), fulfilled: await rows<Pieces>(FULFILLED) };
  check("parcels that hold what their scans and core's fulfilment say", shipped.length, shipped.flatMap(({ id }) => {
    const inIt = told(hall.contents(`parcel:${id}`));
    return Object.entries(books).flatMap(([book, pieces]) => {
      const says = told(pieces.filter(({ parcel }) => parcel === id).map(({ item, quantity }) => [item, quantity] as const));
      return says === inIt ? [] : [`parcel ${id} holds ${inIt}, and as ${book} ${says || "nothing"}`];
    });
  }));

  const labels = (await rows<Label>("select reference, state, adapter, order_id from doorstep_shipment where deleted_at is null")).filter(({ order_id }) => orders.has(order_id));
  const sideOf = (adapter: string) => shift.sides.find((side) => side.adapter === adapter)!;
  const paid = shift.sides.reduce((sum, side) => sum + side.paid(), 0);
  check("labels paid for once, and kept or given back as we say", labels.length, [
    ...labels.flatMap(({ reference, state, adapter }) => {
      const found = sideOf(adapter).labelsOf(reference).map(({ given_back }) => given_back);
      return JSON.stringify(found) === JSON.stringify([state === "voided"]) ? [] : [`label ${reference} is ${state} for us, and ${JSON.stringify(found)} for the carrier`];
    }),
    ...(paid === labels.length ? [] : [`the carriers sold ${paid} labels, of which we know ${labels.length}`]),
  ]);
  const gone = labels.filter(({ state }) => state === "shipped");
  check("parcels that go to the order's address", gone.length, gone.flatMap(({ reference, adapter, order_id }) => {
    const [street, wanted] = [sideOf(adapter).streetOf(reference), orders.get(order_id)!.address.address_1 as string];
    return street === wanted ? [] : [`label ${reference} goes to ${street}, and order ${orders.get(order_id)!.displayId} to ${wanted}`];
  }));

  const levels = await rows<{ location_id: string; item: string; stocked: number; reserved: number }>(LEVELS);
  const own = levels.filter(({ item, location_id }) => places.includes(location_id) && bins.some((bin) => bin.item === item));
  check("stock levels that say what lies there, nothing reserved", own.length, own.flatMap(({ location_id, item, stocked, reserved }) => {
    const here = bins.filter((bin) => bin.location_id === location_id && bin.item === item);
    const lying = here.reduce((sum, bin) => sum + hall.pieces(bin.box, item) + bin.lost, 0);
    return lying === stocked && reserved === 0 ? [] : [`of ${shift.site.codeOf.get(item)} ${lying} lie at a location where the stock is ${stocked}, ${reserved} of it reserved`];
  }));
  const counts = await rows<{ location_id: string; code: string; quantity: number | null }>(BINS);
  const counted = bins.filter((bin) => bin.counted);
  check("bins that hold what is counted", counted.length, counted.flatMap((bin) => {
    const says = counts.find(({ location_id, code }) => location_id === bin.location_id && code === bin.code)?.quantity;
    return says === hall.pieces(bin.box, bin.item) + bin.lost ? [] : [`bin ${bin.code} holds ${hall.pieces(bin.box, bin.item)}, ${bin.lost} are lost, and ${says} are counted`];
  }));
  const reserved = await rows("select line_item_id, quantity from reservation_item where deleted_at is null and inventory_item_id = any($1)", bins.map(({ item }) => item));
  check("reservations that are left", reserved.length, reserved.map((row) => JSON.stringify(row)));
  const { findings } = await shift.admins[0]!("GET", "/admin/doorstep/stock-audit");
  check("the stock ledger's audit", (findings as object[]).length, (findings as object[]).map((finding) => JSON.stringify(finding)));
  const dead = await rows<{ data: object }>("select data from doorstep_jobs.job where name = 'doorstep_dead'");
  check("background work that was given up", dead.length, dead.map(({ data }) => JSON.stringify(data)));
  const picks = await rows<{ barcode: string; sku: string; line_barcode: string | null; quantity: number }>(PICKS);
  const rightPicks = picks.filter(({ barcode, sku, line_barcode }) => [sku, line_barcode].includes(barcode));
  check("what went wrong on the way", shift.faults.length, shift.faults);
  return { checks, rightPicks: picks.length ? rightPicks.length / picks.length : 0, rightPieces: sent ? right / sent : 0 };
}
