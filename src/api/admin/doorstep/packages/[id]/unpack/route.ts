import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { unpackPackage } from "../../../../../../workflows/warehouse/hold-work";

/** Opens a carton that has no label. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ work_order: await unpackPackage(req.scope, req.params.id!, req.auth_context.actor_id) });
});
