import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { Conflict, wrongState } from "../../shared/errors";
import { warehouseOf } from "../warehouse/room";
import { holdingShipment } from "./holding-shipment";
import { mustNotBeChanging } from "./must-not-be-changing";
import { packageView, type PackageView } from "./package-view";
import { carrierOf } from "./room";
import { takeBackLabel } from "./take-back-label";

/**
 * Gives the label back before pickup: the carrier first, for it may refuse; then core's fulfilment is cancelled and the
 * goods are reserved again; then the package can have another label. Each part is found done when called again. `by`: who wants it, null where
 * it comes of itself; `shipmentId`: the label that is meant, where the package may have another by now.
 */
export async function voidLabel(container: MedusaContainer, packageId: string, { by = null, shipmentId }: { by?: string | null; shipmentId?: string }): Promise<PackageView> {
  const { package: asked } = await packageView(container, packageId);
  // Of a carton that several orders share, the label is the leading package's.
  const leadingId = asked.parcel_id ?? asked.id;
  const { package: pack, shipment: found } = await packageView(container, leadingId);
  // The label was given back by a call that died before it marked the package.
  if (!found && pack.state === "labelled") {
    await warehouseOf(container).movePackage(leadingId, "void_label");
    return packageView(container, packageId);
  }
  // Also one that core was not told of before its driver was called off.
  if (!found || pack.state === "shipped" || (shipmentId && found.id !== shipmentId)) throw notToVoid(pack.state);
  const { held } = await holdingShipment(container, found.id, async () => {
    const carton = await carrierOf(container).inCarton(found.id);
    const [shipment] = carton;
    if (shipment?.state !== "bought") throw notToVoid(shipment?.state ?? "without a label");
    for (const { fulfillment_id } of carton) if (await isHandedOver(container, fulfillment_id)) throw notToVoid("handed over in core");
    await mustNotBeChanging(container, carton.map(({ order_id }) => order_id));
    await takeBackLabel(container, shipment, by);
    const { state } = await warehouseOf(container).retrievePackage(leadingId);
    if (state === "labelled") await warehouseOf(container).movePackage(leadingId, "void_label");
  });
  if (!held) throw new Conflict("Another call is working on this label: ask again in a moment", "busy");
  return packageView(container, packageId);
}

const notToVoid = (state: string): Conflict => wrongState("package", state, "void needs a label that was not handed over yet");

/** Core takes back no shipment, also when the driver was called off: its goods can only be returned. */
async function isHandedOver(container: MedusaContainer, fulfillmentId: string | null): Promise<boolean> {
  if (!fulfillmentId) return false;
  const { shipped_at, canceled_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(fulfillmentId);
  return Boolean(shipped_at) && !canceled_at;
}
