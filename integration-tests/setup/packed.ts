import type { Call, Json } from "../../demo/walk/shop-client";
import { until } from "./until";

/** An order's work order, once it is in that state, with its lines. */
export const workOrderOf = (admin: Call, order: Json, state: string): Promise<Json> =>
  until(`a work order that is ${state}`, async () => {
    const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&state=${state}`);
    const [found] = work_orders as Json[];
    return found && ((await admin("GET", `/admin/doorstep/work-orders/${found.id}`)).work_order as Json);
  });

/** All that is picked of a work order, as a packer scans it: anew after each parcel, which may have been opened again. */
export const packScans = (work: Json): Json[] =>
  (work.lines as Json[]).map((line) => ({ scan_id: `pack-${line.id}-${line.picked_quantity}-${(work.packages as Json[]).length}`, barcode: line.barcode ?? line.sku, quantity: line.picked_quantity - line.packed_quantity }))
    .filter(({ quantity }) => quantity > 0);

/** Begins and picks a whole work order. */
export async function picked(admin: Call, work: Json): Promise<Json> {
  await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
  let now = work;
  for (const line of work.lines as Json[]) {
    const scan = { scan_id: `pick-${line.id}-${line.quantity}`, barcode: line.barcode ?? line.sku, quantity: line.quantity - line.picked_quantity };
    now = (await admin("POST", `/admin/doorstep/work-orders/${work.id}/scans`, scan)).work_order as Json;
  }
  return now;
}

/** Packs all that is picked into one package. */
export const packedOf = async (admin: Call, work: Json, more: Json = {}): Promise<Json> =>
  (await admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { scans: packScans(work), weight_grams: 800, weight_note: "in a test", ...more })).package as Json;

/** An order that is picked and packed whole; gives its package. */
export const packed = async (admin: Call, order: Json): Promise<Json> => packedOf(admin, await picked(admin, await workOrderOf(admin, order, "ready")));

/** The same in several packages, of so many pieces each of the order's only line. */
export async function packedIn(admin: Call, order: Json, quantities: number[]): Promise<Json[]> {
  const { id, lines: [line] } = await picked(admin, await workOrderOf(admin, order, "ready"));
  const packages: Json[] = [];
  for (const [n, quantity] of quantities.entries()) {
    const scans = [{ scan_id: `pack-${id}-${n}`, barcode: line.barcode ?? line.sku, quantity }];
    packages.push((await admin("POST", `/admin/doorstep/work-orders/${id}/packages`, { scans, weight_grams: 800, weight_note: "in a test" })).package as Json);
  }
  return packages;
}
