import { handOver, OPEN_DAY } from "./pickup-days";
import type { Json } from "./shop-client";
import { eventually, persist, promise, told, type World } from "./world";

const byState = async (world: World, orderId: string): Promise<Json[]> => {
  const { work_orders } = await persist(() => world.staff("GET", `/admin/doorstep/work-orders?order_id=${orderId}`));
  return work_orders as Json[];
};

const workOrder = async (world: World, id: string): Promise<Json> =>
  (await persist(() => world.staff("GET", `/admin/doorstep/work-orders/${id}`))).work_order as Json;

/** Picks, packs and labels every work order of an order, as a picker with a scanner. Gives the package ids. */
export async function pickPackLabel(world: World, orderId: string): Promise<string[]> {
  const orders = await eventually(`work orders of ${orderId} that are ready`, async () => {
    const found = await byState(world, orderId);
    return found.length > 0 && found.every((one) => one.state !== "waiting") && found;
  });
  const packages: string[] = [];
  for (const { id } of orders) packages.push(...(await work(world, id as string)));
  return packages;
}

async function work(world: World, id: string): Promise<string[]> {
  const { staff, say } = world;
  let order = await workOrder(world, id);
  if (order.state === "ready") await persist(() => startOnce(world, id));
  order = await workOrder(world, id);
  for (const line of order.lines as Json[]) {
    const left = (line.quantity as number) - (line.picked_quantity as number);
    if (left > 0) await persist(() => scan(world, id, line, left));
  }
  say(`   picked: ${(order.lines as Json[]).map((l) => `${l.quantity} × ${l.sku} from ${l.bin}`).join(", ")}`);
  order = await workOrder(world, id);
  if (!(order.packages as Json[]).length) {
    const scans = (order.lines as Json[]).map((line) => ({ scan_id: `walk-pack-${line.id}`, barcode: line.barcode ?? line.sku, quantity: line.picked_quantity }));
    await persist(async () => {
      if (((await workOrder(world, id)).packages as Json[]).length) return;
      await staff("POST", `/admin/doorstep/work-orders/${id}/packages`, { weight_grams: 1200, weight_note: "with ice packs", scans, acknowledge_instructions: true });
    });
  }
  const packages = ((await workOrder(world, id)).packages as Json[]).map((one) => one.id as string);
  for (const packageId of packages) {
    const { shipment } = await persist(() => staff("POST", `/admin/doorstep/packages/${packageId}/label`, {}));
    say(`   packed; label bought: ${shipment.carrier} ${shipment.service}, ${shipment.tracking_number}`);
  }
  return packages;
}

async function startOnce(world: World, id: string): Promise<void> {
  if ((await workOrder(world, id)).state !== "ready") return;
  await world.staff("POST", `/admin/doorstep/work-orders/${id}/start`, {});
}

/** The scan's own id makes a repeated scan the same scan. */
const scan = (world: World, id: string, line: Json, quantity: number): Promise<Json> =>
  world.staff("POST", `/admin/doorstep/work-orders/${id}/scans`, { scan_id: `walk-${line.id}`, bin: line.bin ?? undefined, barcode: line.barcode ?? line.sku, quantity });

/** A scan of the wrong thing must be refused and change nothing. */
export async function tryWrongItem(world: World, orderId: string): Promise<void> {
  const [first] = await eventually(`a work order of ${orderId}`, async () => {
    const found = await byState(world, orderId);
    return found.length > 0 && found[0]!.state !== "waiting" && found;
  });
  await persist(() => startOnce(world, first!.id as string));
  const refused = await persist(() =>
    world.staff("POST", `/admin/doorstep/work-orders/${first!.id}/scans`, { scan_id: `wrong-${first!.id}`, barcode: "0000000000000", quantity: 1 })
      .then(() => undefined, (error: { status?: number; body?: Json }) => {
        if (error.status === undefined) throw error as unknown as Error;
        return error;
      })
  );
  const after = await workOrder(world, first!.id as string);
  const untouched = (after.lines as Json[]).every((line) => line.picked_quantity === 0);
  promise(world, "a wrong item is refused, and nothing changes", refused?.status === 409 && untouched, { status: refused?.status, untouched });
}

/** The carrier fetches everything that is labelled at the order's locations. */
export async function pickUp(world: World, orderId: string, packages: string[]): Promise<void> {
  const locations = new Set((await byState(world, orderId)).map((one) => one.location_id as string));
  for (const location_id of locations) {
    if (await allShipped(world, orderId, packages)) break;
    const { pickup } = await persist(() => world.staff("POST", "/admin/doorstep/pickups", { location_id, date: OPEN_DAY }));
    if (pickup) world.say(`   the carrier fetches the parcels: pickup ${pickup.confirmation}`);
  }
  await persist(() => handOver(world.staff, packages));
  for (const id of packages) await told(world, orderId, "shipped", (entry) => entry.subject === id);
}

async function allShipped(world: World, orderId: string, packages: string[]): Promise<boolean> {
  const { shipments } = await persist(() => world.staff("GET", `/admin/doorstep/shipments?order_id=${orderId}`));
  return packages.every((id) => (shipments as Json[]).some((one) => one.package_id === id && one.state === "shipped"));
}
