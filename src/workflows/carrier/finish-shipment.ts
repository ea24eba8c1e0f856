import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { fulfilPackage } from "./fulfil-package";
import { holdingShipment } from "./holding-shipment";
import type { PackageToShip } from "./package-to-ship";
import { purchase } from "./purchase";
import { recordShipped } from "./record-shipped";
import { carrierOf } from "./room";
import { takeBackLabel } from "./take-back-label";

/**
 * Brings a shipment, and those that it leads, to where its state says it should be: label bought, fulfilment made, package
 * labelled, core told that it left. Every part is found done or is done now, so this is also what heals a crash. False when
 * another is at it.
 */
export async function finishShipment(container: MedusaContainer, shipmentId: string, shipping?: PackageToShip): Promise<boolean> {
  const { held } = await holdingShipment(container, shipmentId, () => finishHeld(container, shipmentId, shipping));
  // Gone means there is nothing to finish: the carrier refused it, or it was never written.
  return held || (await carrierOf(container).listShipments({ id: shipmentId })).length === 0;
}

/** The same by whoever holds the shipment; `shipping` where its package was loaded already. */
export async function finishHeld(container: MedusaContainer, shipmentId: string, shipping?: PackageToShip): Promise<void> {
  let carton = await carrierOf(container).inCarton(shipmentId);
  if (carton[0]?.state === "buying") {
    await purchase(container, carton[0]);
    carton = await carrierOf(container).inCarton(shipmentId);
  }
  const [bought] = carton;
  if (!bought || bought.state === "voided") return;
  const warehouse = warehouseOf(container);
  const packs = await warehouse.readCarton(bought.package_id);
  const { state } = packs.find(({ id }) => id === bought.package_id)!;
  // The order was changed, and its carton opened, while the label was bought.
  if (state === "voided" && bought.state === "bought") return takeBackLabel(container, bought);
  for (const own of carton) {
    const fulfillment_id = await fulfilPackage(container, own, shipping?.carton.find(({ pack }) => pack.id === own.package_id));
    if (!fulfillment_id) return openAgain(container, bought);
    if (bought.state === "shipped") await recordShipped(container, { ...own, fulfillment_id }, linesInPackage(packs.find(({ id }) => id === own.package_id)!.items));
  }
  // A package whose driver was called off stays handed over in the warehouse's eyes: it was packed, labelled and set out.
  // The label may have been bought by a process that died before it marked the package.
  if (state === "packed" || (bought.state !== "shipped" && state !== "shipped")) await warehouse.movePackage(bought.package_id, "label");
  if (bought.state === "shipped" && state !== "shipped") await warehouse.movePackage(bought.package_id, "ship");
}

/** An order in the carton was canceled, or changed to less, while its label was bought: the label goes back, and the carton is opened, to be packed anew. */
async function openAgain(container: MedusaContainer, bought: ShipmentRow): Promise<void> {
  await takeBackLabel(container, bought);
  await warehouseOf(container).movePackage(bought.package_id, "unpack");
}
