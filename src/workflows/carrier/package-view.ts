import type { MedusaContainer } from "@medusajs/framework/types";
import type { LabelOptions } from "../../modules/carrier/rules/label-options";
import type { PackageLoaded } from "../../modules/warehouse/reads/work-orders";
import { notFound } from "../../shared/errors";
import { warehouseOf } from "../warehouse/room";
import { carrierOf } from "./room";
import { returnLabelView, type ReturnLabelView } from "./return-label-view";
import { toShipmentView, type ShipmentView } from "./shipment-view";

export type PackageView = { package: PackageLoaded; shipment: ShipmentView | null; return_label: ReturnLabelView | null };

/** A package with the shipment it has now. 404 when there is none. */
export async function packageView(container: MedusaContainer, id: string): Promise<PackageView> {
  const pack = (await warehouseOf(container).readCarton(id)).find((one) => one.id === id);
  if (!pack) throw notFound("package", id);
  const { waiting_reason: _waits, ...shown } = pack;
  const shipment = await carrierOf(container).shipmentOf(id);
  return {
    package: shown, shipment: shipment ? toShipmentView(shipment) : null,
    return_label: shipment && wantsReturnLabel(shipment) ? await returnLabelView(container, shipment.leading_id ?? shipment.id) : null,
  };
}

/** Of a carton that several orders share only the leading shipment knows. */
export const wantsReturnLabel = ({ leading_id, label_options }: Pick<ShipmentView, "leading_id" | "label_options">): boolean =>
  Boolean(leading_id ?? (label_options as LabelOptions | null)?.return_label);
