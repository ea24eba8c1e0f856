import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PickupRow } from "../../modules/carrier/writes/pickups";
import type { ShipmentRow } from "../../modules/carrier/service";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { bookPickup } from "./book-pickup";
import { finishShipment } from "./finish-shipment";
import { carrierOf } from "./room";

export type PickupView = Pick<PickupRow, "id" | "location_id" | "date" | "adapter" | "carrier" | "state" | "confirmation" | "package_ids">;

/**
 * Has the carriers fetch all labelled packages of a location on a day, and ships them. One pickup a carrier.
 * 409 when no package is labelled there. A pickup that a crash left unbooked is booked now, once.
 */
export async function pickupsFor(container: MedusaContainer, input: { location_id: string; date: string }): Promise<PickupView[]> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: input.location_id }, { take: 1 });
  if (!location) throw notFound("stock location", input.location_id);
  if (Number.isNaN(Date.parse(`${input.date}T00:00:00Z`))) throw badInput("date", "must be a day of the calendar, like 2026-01-31");
  const carrier = carrierOf(container);
  const labelled = await carrier.listShipments({ location_id: input.location_id, state: "bought" }, { take: null as never });
  const waiting = labelled.filter((s) => s.fulfillment_id);
  if (!waiting.length) throw wrongState("location", "without labelled packages", "buy labels first: POST /admin/doorstep/packages/:id/label");
  const pickups: PickupView[] = [];
  for (const parcels of byCarrier(waiting)) pickups.push(await pickUp(container, input, parcels));
  return pickups;
}

async function pickUp(container: MedusaContainer, input: { location_id: string; date: string }, parcels: ShipmentRow[]): Promise<PickupView> {
  const first = parcels[0]!;
  const opened = await carrierOf(container).openPickup({
    ...input, adapter: first.adapter, carrier: first.carrier ?? first.adapter,
    shipment_ids: parcels.map((p) => p.id), package_ids: parcels.map((p) => p.package_id),
  });
  const pickup = await bookPickup(container, opened, parcels.filter((p) => opened.shipment_ids.includes(p.id)));
  // They are written down as handed over; what fails or is busy here, the work of each does.
  for (const id of pickup.shipment_ids) await finishShipment(container, id);
  const { id, location_id, date, adapter, carrier, state, confirmation, package_ids } = pickup;
  return { id, location_id, date, adapter, carrier, state, confirmation, package_ids };
}

function byCarrier(shipments: ShipmentRow[]): ShipmentRow[][] {
  const groups = new Map<string, ShipmentRow[]>();
  for (const s of shipments) groups.set(`${s.adapter}|${s.carrier}`, [...(groups.get(`${s.adapter}|${s.carrier}`) ?? []), s]);
  return [...groups.values()];
}
