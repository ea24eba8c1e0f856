import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Package from "../../modules/warehouse/models/package";
import { notFound } from "../../shared/errors";
import { PACKAGE_FIELDS } from "../warehouse/work-order-view";
import { carrierOf } from "./room";
import { returnLabelView, type ReturnLabelView } from "./return-label-view";
import { toShipmentView, type ShipmentView } from "./shipment-view";

export type PackageView = { package: InferTypeOf<typeof Package>; shipment: ShipmentView | null; return_label: ReturnLabelView | null };

/** A package with the shipment it has now. 404 when there is none. */
export async function packageView(container: MedusaContainer, id: string): Promise<PackageView> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "doorstep_package", fields: PACKAGE_FIELDS, filters: { id } });
  if (!data[0]) throw notFound("package", id);
  const [shipment] = await carrierOf(container).listShipments({ package_id: id, state: ["buying", "bought", "shipped"] });
  return {
    package: data[0] as InferTypeOf<typeof Package>, shipment: shipment ? toShipmentView(shipment) : null,
    return_label: shipment ? await returnLabelView(container, shipment.leading_id ?? shipment.id) : null,
  };
}
