import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PickupRow } from "../../modules/carrier/writes/pickups";
import type { ShipmentRow } from "../../modules/carrier/service";
import { Conflict, isRefusal, notFound, wrongState } from "../../shared/errors";
import { finishPickup } from "./finish-pickup";
import { handOverPickup } from "./hand-over-pickup";
import { keptBack } from "./kept-back";
import { toPickupView, type PickupView } from "./pickup-view";
import { carrierOf } from "./room";
import { mustNotBeOver, zoneOfLocation } from "./zone-of-location";

export type PickedUp = { pickups: PickupView[]; /** Labelled parcels that no driver gets, and why. */ kept_back: { package_id: string; shipment_id: string; order_id: string; code: string; message: string }[] };

/**
 * Has the carriers fetch all labelled packages of a location on a day that may leave, and for which no driver comes yet. One pickup a
 * carrier. They count as handed over once the driver may come: at once, where that is now. Asked again when nothing more waits, it
 * gives what is booked for that day. 400 for a day that is over there; 409 when nothing is booked, and no package may leave.
 */
export async function pickupsFor(container: MedusaContainer, input: { location_id: string; date: string }, by: string): Promise<PickedUp> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: input.location_id }, { take: 1 });
  if (!location) throw notFound("stock location", input.location_id);
  mustNotBeOver(input.date, await zoneOfLocation(container, input.location_id));
  const carrier = carrierOf(container);
  const labelled = await carrier.listShipments({ location_id: input.location_id, state: "bought", pickup_id: null }, { take: null as never });
  const unfulfilled = new Set(labelled.filter((s) => !s.fulfillment_id).map((s) => s.leading_id ?? s.id));
  const waiting = labelled.filter((s) => !s.leading_id && !unfulfilled.has(s.id));
  const kept = await keptBack(container, waiting.map((leading) => [leading, ...labelled.filter(({ leading_id }) => leading_id === leading.id)]));
  const ids: string[] = [];
  for (const parcels of byCarrier(waiting.filter(({ id }) => !kept.has(id)))) ids.push(await pickUp(container, input, parcels, by));
  const pickups = await carrier.listPickups(ids.length ? { id: ids } : { ...input, state: "booked" });
  if (!pickups.length) throw [...kept.values()][0] ?? wrongState("location", "without labelled packages", "buy labels first: POST /admin/doorstep/packages/:id/label");
  return { pickups: (pickups as unknown as PickupRow[]).map(toPickupView), kept_back: waiting.flatMap((parcel) => toKeptBack(parcel, kept.get(parcel.id))) };
}

const toKeptBack = ({ id, package_id, order_id }: ShipmentRow, why: Conflict | undefined): PickedUp["kept_back"] =>
  why ? [{ package_id, shipment_id: id, order_id, code: why.code!, message: why.message }] : [];

/** Gives the id of the pickup that the parcels leave with. */
async function pickUp(container: MedusaContainer, input: { location_id: string; date: string }, parcels: ShipmentRow[], booked_by: string): Promise<string> {
  const first = parcels[0]!;
  const { id } = await carrierOf(container).openPickup({
    ...input, booked_by, adapter: first.adapter, carrier: first.carrier ?? first.adapter,
    shipment_ids: parcels.map((p) => p.id), package_ids: parcels.map((p) => p.package_id),
  });
  if (!(await finishPickup(container, id))) throw new Conflict("This pickup is being booked by another call: ask again in a moment", "busy");
  // The driver is booked; what is busy here, the pickup's own work hands over.
  await handOverPickup(container, id).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
  return id;
}

function byCarrier(shipments: ShipmentRow[]): ShipmentRow[][] {
  const groups = new Map<string, ShipmentRow[]>();
  for (const s of shipments) groups.set(`${s.adapter}|${s.carrier}`, [...(groups.get(`${s.adapter}|${s.carrier}`) ?? []), s]);
  return [...groups.values()];
}
