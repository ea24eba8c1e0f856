import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { isRefusal } from "../../shared/errors";
import { carrierOf } from "./room";
import { voidLabel } from "./void-label";

/** Refusals that end by themselves: the work is tried again. */
const PASSING = ["busy", "order_changing", "carrier_unavailable"];

/**
 * Gives a label back that nobody used. What the carrier, or the label's state, refuses is told to the log: a person may have been quicker.
 * @throws Error, to be tried again, while somebody else works on it, or on its order, or the carrier is away
 */
export async function voidUnused(container: MedusaContainer, shipmentId: string): Promise<void> {
  const [shipment] = await carrierOf(container).listShipments({ id: shipmentId, state: "bought" }, { select: ["id", "package_id"], take: 1 });
  if (!shipment) return;
  try {
    await voidLabel(container, shipment.package_id, { shipmentId });
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof MedusaError)) throw error;
    if (isRefusal(error) && PASSING.includes(error.code ?? "")) throw error;
    container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).warn(`Doorstep: the unused label of ${shipment.package_id} is kept: ${error.message}`);
  }
}
