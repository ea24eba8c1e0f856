import { clock } from "../../../../shared/clock";
import type { ShipEngineOptions } from "../../options";
import { CarrierError, isCarrierError } from "../carrier-error";
import type { Pickup, PickupRequest } from "../types";
import type { ShipEngineClient } from "./client";
import type { WirePickup } from "./wire";

/** A try that a crash cut off is taken up within minutes; a day is more than enough to find it. */
const LOOK_BACK_MS = 24 * 3_600_000;
const PAGE = 100;

/** ShipEngine keeps no reference of ours with a pickup, but its notes: there it stands, and by it a pickup is found again. */
const noted = (reference: string): string => `[${reference}]`;

/** Books the pickup, or gives the one booked before under this reference. */
export async function bookPickup(ask: ShipEngineClient, contact: ShipEngineOptions["pickupContact"], request: PickupRequest): Promise<Pickup> {
  if (!request.shipment_ids.length) throw new CarrierError("rejected", "A pickup needs at least one shipment.");
  const known = await byReference(ask, request.reference);
  return pickupFrom(known ?? (await ask<WirePickup>("POST", "/v1/pickups", {
    label_ids: request.shipment_ids, contact_details: contactFrom(request, contact), pickup_notes: [request.instructions, noted(request.reference)].filter(Boolean).join(" "),
    pickup_window: { start_at: request.earliest, end_at: request.latest },
  })));
}

export async function cancelPickup(ask: ShipEngineClient, pickupId: string): Promise<Pickup> {
  try {
    await ask("DELETE", `/v1/pickups/${encodeURIComponent(pickupId)}`);
    return { pickup_id: pickupId, confirmation: null, carrier: "", cost: null, status: "cancelled" };
  } catch (error) {
    if (!isCarrierError(error) || error.retryable) throw error;
    const pickup = await ask<WirePickup>("GET", `/v1/pickups/${encodeURIComponent(pickupId)}`);
    if (!pickup.cancelled_at) throw error;
    return pickupFrom(pickup);
  }
}

async function byReference(ask: ShipEngineClient, reference: string): Promise<WirePickup | undefined> {
  const since = new Date(clock.now().getTime() - LOOK_BACK_MS).toISOString();
  for (let page = 1; ; page += 1) {
    const { pickups, pages } = await ask<{ pickups: WirePickup[]; pages: number }>("GET", `/v1/pickups?${new URLSearchParams({ created_at_start: since, page: String(page), page_size: String(PAGE) })}`);
    const found = pickups.find((one) => one.pickup_notes?.includes(noted(reference)) && !one.cancelled_at);
    if (found || page >= pages) return found;
  }
}

function contactFrom({ address }: PickupRequest, contact: ShipEngineOptions["pickupContact"]): NonNullable<ShipEngineOptions["pickupContact"]> {
  const name = address.name ?? address.company;
  if (name && address.email && address.phone) return { name, email: address.email, phone: address.phone };
  if (contact) return contact;
  throw new CarrierError("rejected", "ShipEngine wants a name, an email and a phone for the driver: set `pickupContact` in the carrier options.");
}

const pickupFrom = ({ pickup_id, confirmation_number, cancelled_at }: WirePickup): Pickup =>
  ({ pickup_id, confirmation: confirmation_number, carrier: "", cost: null, status: cancelled_at ? "cancelled" : "scheduled" });
