import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { shipShipment } from "../../../../../../workflows/carrier/ship";

/** The parcel was handed over. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ shipment: await shipShipment(req.scope, req.params.id!, req.auth_context.actor_id) });
});
