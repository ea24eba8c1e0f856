import { toSmallestUnit } from "../../money";
import { CarrierError, isCarrierError } from "../carrier-error";
import type { Pickup, PickupRequest } from "../types";
import { asking, type EasyPostClient } from "./client";
import { toAddress } from "./to-easypost";
import type { WirePickup } from "./wire";

/** Books the cheapest pickup, or gives the one booked before under this reference. */
export async function bookPickup(client: EasyPostClient, request: PickupRequest): Promise<Pickup> {
  const pickup = (await byReference(client, request.reference)) ?? (await createPickup(client, request));
  if (pickup.status === "scheduled") return pickupFrom(pickup);
  const [rate] = [...pickup.pickup_rates].sort((a, b) => Number(a.rate) - Number(b.rate));
  if (!rate) throw new CarrierError("rejected", "The carrier offers no pickup at this address and time: try another window.");
  return pickupFrom(await asking(() => client.Pickup.buy(pickup.id, rate.carrier, rate.service)));
}

export async function cancelPickup(client: EasyPostClient, pickupId: string): Promise<Pickup> {
  try {
    return pickupFrom(await asking(() => client.Pickup.cancel(pickupId)));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected") throw error;
    const pickup = await asking<WirePickup>(() => client.Pickup.retrieve(pickupId));
    if (pickup.status !== "canceled") throw error;
    return pickupFrom(pickup);
  }
}

/** EasyPost books for one shipment; the driver takes all that stands there, so the rest is counted in the instructions. */
function createPickup(client: EasyPostClient, request: PickupRequest): Promise<WirePickup> {
  const [first, ...rest] = request.shipment_ids;
  if (!first) throw new CarrierError("rejected", "A pickup needs at least one shipment.");
  const count = rest.length ? `${rest.length + 1} packages` : undefined;
  return asking(() => client.Pickup.create({
    reference: request.reference, address: toAddress(request.address), shipment: { id: first }, min_datetime: request.earliest, max_datetime: request.latest,
    instructions: [request.instructions, count].filter(Boolean).join(". "),
  } as unknown as Parameters<EasyPostClient["Pickup"]["create"]>[0]));
}

async function byReference(client: EasyPostClient, reference: string): Promise<WirePickup | null> {
  try {
    const pickup = await asking<WirePickup>(() => client.Pickup.retrieve(encodeURIComponent(reference)));
    return pickup.status === "canceled" ? null : pickup;
  } catch (error) {
    if (isCarrierError(error) && error.kind === "not_found") return null;
    throw error;
  }
}

function pickupFrom({ id, status, confirmation, pickup_rates: [rate] }: WirePickup): Pickup {
  const cost = rate ? { amount: toSmallestUnit(rate.rate, rate.currency), currency_code: rate.currency.toLowerCase() } : null;
  return { pickup_id: id, confirmation, carrier: rate?.carrier ?? "", cost, status: status === "canceled" ? "cancelled" : "scheduled" };
}
