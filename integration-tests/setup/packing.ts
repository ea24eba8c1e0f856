import type { Call, Json } from "../../demo/walk/shop-client";
import { until } from "./until";

let scans = 0;

/** The order's work order, once it is in this state. */
export const workOrderOf = (admin: Call, order: Json, state: string): Promise<Json> =>
  until(`a work order that is ${state}`, async () => {
    const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}`);
    const [found] = (work_orders as Json[]).filter((w) => w.state === state);
    return found && ((await admin("GET", `/admin/doorstep/work-orders/${found.id}`)).work_order as Json);
  });

export const scan = (admin: Call, work: Json, barcode: string, quantity: number, scan_id = `scan-${(scans += 1)}`): Promise<Json> =>
  admin("POST", `/admin/doorstep/work-orders/${work.id}/scans`, { scan_id, barcode, quantity });

/** Picks all of an order and packs it, in one package for each quantity; one package of all when none are given. */
export async function packed(admin: Call, order: Json, quantities?: number[]): Promise<Json[]> {
  const work = await workOrderOf(admin, order, "ready");
  await admin("POST", `/admin/doorstep/work-orders/${work.id}/start`, {});
  for (const line of work.lines as Json[]) await scan(admin, work, line.sku as string, line.quantity as number);
  const [line] = work.lines as Json[];
  const loads = quantities?.map((quantity) => [{ line_id: line!.id, quantity }]) ?? [(work.lines as Json[]).map(({ id, quantity }) => ({ line_id: id, quantity }))];
  const packages: Json[] = [];
  for (const items of loads) packages.push((await admin("POST", `/admin/doorstep/work-orders/${work.id}/packages`, { items, weight_grams: 800 })).package as Json);
  return packages;
}
