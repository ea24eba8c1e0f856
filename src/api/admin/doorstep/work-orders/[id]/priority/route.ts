import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { prioritise } from "../../../../../../workflows/warehouse/hold-work";
import type { PriorityBody } from "../../../../../middlewares/warehouse";

/** How soon it is worked on; null leaves it to the rule. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof PriorityBody>>, res: MedusaResponse) => {
  res.json({ work_order: await prioritise(req.scope, req.params.id!, req.validatedBody.priority, req.auth_context.actor_id) });
});
