import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import type { ShipmentRow } from "../../modules/carrier/service";
import type { PickupRow } from "../../modules/carrier/writes/pickups";
import { adapterFor, isCarrierError } from "../../providers/carrier/adapters";
import { askCarrier } from "./ask-carrier";
import { packageToShip } from "./package-to-ship";
import { adaptersOf, carrierOf } from "./room";

/** The hours in which the driver may come. */
const WINDOW = { from: 9, to: 18 };

/** Books the pickup with its carrier, once; a carrier whose driver comes anyway needs no booking. */
export async function bookPickup(container: MedusaContainer, pickup: PickupRow, parcels: ShipmentRow[]): Promise<PickupRow> {
  const carrier = carrierOf(container);
  const adapter = adapterFor(adaptersOf(container), pickup.adapter);
  const answer = adapter.capabilities.pickups && parcels[0] ? await ask() : { confirmation: null, reference: null };
  await carrier.settlePickup(pickup.id, { state: "booked", ...answer });
  return { ...pickup, ...answer, state: "booked" };

  async function ask(): Promise<{ confirmation: string | null; reference: string }> {
    const day = DateTime.fromISO(pickup.date, { zone: carrier.options.delivery.timeZone });
    const { from } = await packageToShip(container, parcels[0]!.package_id);
    const booked = await askCarrier(() => adapter.bookPickup({
      reference: pickup.id, shipment_ids: parcels.map((p) => p.carrier_shipment_id!), address: from,
      earliest: day.set({ hour: WINDOW.from }).toUTC().toISO()!, latest: day.set({ hour: WINDOW.to }).toUTC().toISO()!,
    }).catch(async (error: unknown) => {
      if (isCarrierError(error) && !error.retryable) await carrier.settlePickup(pickup.id, { state: "refused" });
      throw error;
    }));
    return { confirmation: booked.confirmation, reference: booked.pickup_id };
  }
}
