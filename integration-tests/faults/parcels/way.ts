import { HttpError, type Call, type Json } from "../../../demo/walk/shop-client";
import { packScans } from "../../setup/packed";
import { handOver, OPEN_DAY } from "../../../demo/walk/pickup-days";
import { persist } from "../persistent";
import type { CarrierCall, Side } from "./sides";

const at = "/admin/doorstep";
/** As a scanner does that gets no answer and is pressed again. */
const SENT = 5;

/** People who try again until it works. `before` comes before a carrier's call; `refused` hears every answer that was not what they wanted. */
export type Way = { admin: Call; side: Side; before?(call: CarrierCall): void; refused?(error: HttpError): void };

/**
 * An order's only work order from the shelf to the carrier: picked, with every scan sent five times at once, packed, labelled, its label
 * given back and bought anew, put on a manifest and fetched. Each step looks first at what is there, as a screen does that was loaded again.
 */
export async function sendParcel({ admin, side, before, refused }: Way, order: Json): Promise<Json> {
  const stubbornly = <T>(what: string, act: () => Promise<T>): Promise<T> => persist(what, () => act().catch((error: unknown) => {
    if (error instanceof HttpError) refused?.(error);
    throw error;
  }));
  const work = async (): Promise<Json> => {
    const { work_orders } = await admin("GET", `${at}/work-orders?order_id=${order.id}`);
    return (await admin("GET", `${at}/work-orders/${(work_orders as Json[])[0]!.id}`)).work_order as Json;
  };
  const ready = await persist("work", async () => {
    const found = await work();
    return found.state === "waiting" ? Promise.reject(new Error(String(found.waiting_reason))) : found;
  });
  await stubbornly("to begin", async () => (await work()).state === "ready" && admin("POST", `${at}/work-orders/${ready.id}/start`, {}));
  for (const line of ready.lines as Json[]) {
    const scan = { scan_id: `pick-${line.id}`, barcode: line.sku, quantity: line.quantity };
    await stubbornly("to scan", () => Promise.all(Array.from({ length: SENT }, () => admin("POST", `${at}/work-orders/${ready.id}/scans`, scan))));
  }
  const pack = await stubbornly("to pack", async () => {
    const now = await work();
    const [packed] = now.packages as Json[];
    return packed ?? ((await admin("POST", `${at}/work-orders/${ready.id}/packages`, { scans: packScans(now) })).package as Json);
  });
  const view = (): Promise<Json> => admin("GET", `${at}/packages/${pack.id}`);
  const label = async (): Promise<Json> => {
    before?.("rates");
    return (await stubbornly("a label", () => admin("POST", `${at}/packages/${pack.id}/label`, { adapter: side.adapter, service: side.service }))).shipment as Json;
  };
  const first = await label();
  before?.("void");
  const shipment = async (id: unknown): Promise<Json> => (await admin("GET", `${at}/shipments/${id}`)).shipment as Json;
  await stubbornly("to give the label back", async () => {
    if ((await shipment(first.id)).state === "voided" && (await view()).package.state === "packed") return;
    await admin("DELETE", `${at}/packages/${pack.id}/label`);
  });
  before?.("buy");
  const second = await label();
  before?.("manifest");
  await stubbornly("a manifest", async () => {
    const { manifests } = await admin("GET", `${at}/manifests?location_id=${pack.location_id}&adapter=${side.adapter}&limit=100`);
    if ((manifests as Json[]).some(({ id, state, package_ids }) => state === "closed" && (package_ids as string[]).includes(pack.id as string) && id)) return;
    await admin("POST", `${at}/manifests`, { location_id: pack.location_id, adapter: side.adapter });
  });
  before?.("pickup");
  await stubbornly("a driver", async () => {
    if ((await shipment(second.id)).state === "shipped") return;
    await admin("POST", `${at}/pickups`, { location_id: pack.location_id, date: OPEN_DAY });
    await handOver(admin, [pack.id as string]);
  });
  await persist("the parcel to have left in everybody's eyes", async () => {
    const { order: core } = await admin("GET", `/admin/orders/${order.id}?fields=*fulfillments`);
    const left = (core.fulfillments as Json[]).some(({ shipped_at }) => shipped_at) && (await view()).package.state === "shipped";
    return left || Promise.reject(new Error("not yet"));
  });
  return pack;
}
