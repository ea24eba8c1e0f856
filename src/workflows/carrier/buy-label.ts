import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict, wrongState } from "../../shared/errors";
import { chosenShipping } from "./chosen-shipping";
import { chooseService } from "./choose-service";
import { finishShipment } from "./finish-shipment";
import { packageToShip } from "./package-to-ship";
import { packageView, type PackageView } from "./package-view";
import { promisedLatest } from "./promised-latest";
import { rateRequest, ratesForPackage } from "./rates";
import { carrierOf, defaultAdapter } from "./room";

export type LabelInput = { rate_id?: string; service?: string; tracking_number?: string };

/**
 * Buys the package's label and makes core's fulfilment with it. The shipment is written down before anything is paid;
 * called again, after whatever crash, it goes on where it stood and pays nothing twice.
 * 409 when the package is not packed or another call is at it now.
 */
export async function buyLabel(container: MedusaContainer, packageId: string, input: LabelInput): Promise<PackageView> {
  const carrier = carrierOf(container);
  const shipping = await packageToShip(container, packageId);
  const { pack, order, lines } = shipping;
  if (pack.state === "shipped" || pack.state === "voided") throw wrongState("package", pack.state, "nothing more");
  const [open] = await carrier.listShipments({ package_id: packageId, state: ["buying", "bought"] });
  const id = open?.id ?? (await carrier.openShipment({
    package_id: packageId, order_id: order.id, location_id: pack.location_id, adapter: defaultAdapter(container).key,
    service: chooseService(await ratesForPackage(container, packageId), input, (await chosenShipping(container, order.id, lines.map((line) => line.line_item_id))).service),
    request: { ...rateRequest(shipping), label_text: `#${order.display_id}`, tracking_number: input.tracking_number },
    promised_latest: await promisedLatest(container, order.id),
  }));
  if (!(await finishShipment(container, id))) {
    throw new Conflict("The label is being bought by another call: ask again in a moment", "busy");
  }
  return packageView(container, packageId);
}
