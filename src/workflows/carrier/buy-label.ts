import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict, wrongState } from "../../shared/errors";
import { warehouseOf } from "../warehouse/room";
import { finishShipment } from "./finish-shipment";
import { mustNotBeChanging } from "./must-not-be-changing";
import { packageToShip } from "./package-to-ship";
import { packageView, wantsReturnLabel, type PackageView } from "./package-view";
import { finishReturnLabel } from "./finish-return-label";
import { planLabel, type LabelInput } from "./plan-label";
import { carrierOf } from "./room";

/**
 * Buys the package's label and makes core's fulfilment with it; of a carton that several orders share, one label for all of them,
 * and a fulfilment of each. The shipment is written down before anything is paid;
 * called again, after whatever crash, it goes on where it stood and pays nothing twice.
 * 409 when the package is not packed, its order has to wait or is being changed, a photo is missing that the shop needs, or another call is at it now.
 */
export async function buyLabel(container: MedusaContainer, packageId: string, input: LabelInput, by: string): Promise<PackageView> {
  const carrier = carrierOf(container);
  const shipping = await packageToShip(container, packageId);
  const { carton, waits_for } = shipping;
  const [{ pack }] = carton;
  if (pack.state === "shipped" || pack.state === "voided") throw wrongState("package", pack.state, "nothing more");
  if (pack.collected_at) throw wrongState("package", "collected", "nothing more");
  const known = await carrier.shipmentOf(pack.id);
  const open = known?.state === "shipped" ? undefined : known;
  if (!open && waits_for) throw new Conflict(`No label is to be had for it now: ${waits_for}`, "waiting");
  if (!open) await mustNotBeChanging(container, carton.map(({ order }) => order.id));
  if (!open && !pack.photo_url && warehouseOf(container).options.warehouse.packPhoto === "needed") {
    throw new Conflict("Take a photo of what lies in it first: the shop wants one of every parcel", "photo_needed");
  }
  const id = open?.id ?? (await carrier.openShipment(await planLabel(container, shipping, input, by)));
  if (!(await finishShipment(container, id, shipping))) {
    throw new Conflict("The label is being bought by another call: ask again in a moment", "busy");
  }
  const view = await packageView(container, packageId);
  if (!view.shipment) throw new Conflict("The order was changed or canceled while its label was bought: the label was given back and the carton opened; pack what is ordered now", "order_changed");
  if (!wantsReturnLabel(view.shipment)) return view;
  await finishReturnLabel(container, view.shipment.leading_id ?? view.shipment.id);
  return packageView(container, packageId);
}
