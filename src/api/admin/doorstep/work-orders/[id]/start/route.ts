import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { startPicking } from "../../../../../../workflows/warehouse/pick";

/** Begins picking. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ work_order: await startPicking(req.scope, req.params.id!, req.auth_context.actor_id) });
});
