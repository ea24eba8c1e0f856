import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { seeRefund } from "../../../../../../workflows/carrier/see-refund";

/** A person has taken note that the carrier keeps a voided label's money. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ shipment: await seeRefund(req.scope, req.params.id!, req.auth_context.actor_id) });
});
