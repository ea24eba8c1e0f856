import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { cancelPickup } from "../../../../../workflows/carrier/cancel-pickup";

/** Calls the driver off; parcels that nobody scanned count as not handed over. */
export const DELETE = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ pickup: await cancelPickup(req.scope, req.params.id!, req.auth_context.actor_id) });
});
