import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { unmergeWork } from "../../../../../../workflows/warehouse/merge-work";

/** Takes it out of those that it goes together with. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ work_order: await unmergeWork(req.scope, req.params.id!, req.auth_context.actor_id) });
});
