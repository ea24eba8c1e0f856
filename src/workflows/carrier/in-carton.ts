import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { carrierOf } from "./room";

/** A shipment, and those of other orders in the same carton. */
export const inCarton = async (container: MedusaContainer, leading: ShipmentRow): Promise<ShipmentRow[]> =>
  [leading, ...(await carrierOf(container).listShipments({ leading_id: leading.id }, { order: { id: "ASC" }, take: null as never }))];
