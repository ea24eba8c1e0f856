import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { startWave } from "../../../../../../workflows/warehouse/waves";

/** Begins to pick the wave. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ wave: await startWave(req.scope, req.params.id!, req.auth_context.actor_id) });
});
