import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DateTime } from "luxon";
import type { ShipmentRow } from "../../modules/carrier/service";
import type { PickupAnswer, PickupRow } from "../../modules/carrier/writes/pickups";
import { adapterFor, isCarrierError } from "../../providers/carrier/adapters";
import { runAlone } from "../../shared/alone";
import { askCarrier } from "./ask-carrier";
import { packageToShip } from "./package-to-ship";
import { adaptersOf, carrierOf } from "./room";
import { zoneOfLocation } from "./zone-of-location";

/** The hours in which the driver may come, where the parcels lie. */
const FIRST_PICKUP_HOUR = 9;
const LAST_PICKUP_HOUR = 18;

/**
 * Books a pickup that was written down, for those of its parcels that no other driver gets; one that is booked or refused is left.
 * This is also what heals a crash. False when another is at it.
 */
export function finishPickup(container: MedusaContainer, pickupId: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  return runAlone(knex, `doorstep-pickup:${pickupId}`, async () => {
    const carrier = carrierOf(container);
    const [pickup] = (await carrier.listPickups({ id: pickupId, state: "booking" })) as unknown as PickupRow[];
    if (!pickup) return;
    const parcels = await carrier.listShipments({ id: pickup.shipment_ids, state: "bought", pickup_id: null }, { take: null as never });
    await carrier.settlePickup(pickupId, parcels.length ? await book(container, pickup, parcels) : { state: "refused" });
  });
}

/** A carrier whose driver comes anyway needs no booking. */
async function book(container: MedusaContainer, pickup: PickupRow, parcels: ShipmentRow[]): Promise<PickupAnswer> {
  const adapter = adapterFor(adaptersOf(container), pickup.adapter);
  const day = DateTime.fromISO(pickup.date, { zone: await zoneOfLocation(container, pickup.location_id) });
  const earliest = day.set({ hour: FIRST_PICKUP_HOUR }).toUTC();
  const hand_over_at = earliest.toJSDate();
  if (!adapter.capabilities.pickups) return { state: "booked", hand_over_at };
  const { from } = await packageToShip(container, parcels[0]!.package_id);
  const { confirmation, pickup_id } = await askCarrier(() => adapter.bookPickup({
    reference: pickup.id, shipment_ids: parcels.map((p) => p.carrier_shipment_id!), address: from,
    earliest: earliest.toISO()!, latest: day.set({ hour: LAST_PICKUP_HOUR }).toUTC().toISO()!,
  }).catch(async (error: unknown) => {
    if (isCarrierError(error) && !error.retryable) await carrierOf(container).settlePickup(pickup.id, { state: "refused" });
    throw error;
  }));
  return { state: "booked", hand_over_at, confirmation, reference: pickup_id };
}
