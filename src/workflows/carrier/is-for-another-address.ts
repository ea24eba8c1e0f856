import type { MedusaContainer } from "@medusajs/framework/types";
import type { Address } from "../../providers/carrier/adapters";
import { packageToShip } from "./package-to-ship";
import { carrierOf } from "./room";

/** By what a parcel finds its way; a phone number or another mail address changes nothing of it. */
const WHERE = ["name", "company", "street1", "street2", "city", "state", "zip", "country"] as const;

/** Whether the label was bought for another address than the order has now. */
export async function isForAnotherAddress(container: MedusaContainer, shipmentId: string, packageId: string): Promise<boolean> {
  const [{ request }, { to }] = await Promise.all([carrierOf(container).retrieveShipment(shipmentId), packageToShip(container, packageId)]);
  const bought = (request as { to?: Address }).to;
  return bought !== undefined && WHERE.some((field) => (bought[field] ?? null) !== (to[field] ?? null));
}
