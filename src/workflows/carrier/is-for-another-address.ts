import type { MedusaContainer } from "@medusajs/framework/types";
import type { Address } from "../../providers/carrier/adapters";
import { isSameDoor, packageToShip } from "./package-to-ship";
import { carrierOf } from "./room";

/** Whether the label was bought for another address than one of the orders in its carton has now. */
export async function isForAnotherAddress(container: MedusaContainer, leadingId: string, packageId: string): Promise<boolean> {
  const [{ request }, { carton }] = await Promise.all([carrierOf(container).retrieveShipment(leadingId), packageToShip(container, packageId)]);
  const bought = (request as { to?: Address }).to;
  return bought !== undefined && carton.some(({ to }) => !isSameDoor(bought, to));
}
