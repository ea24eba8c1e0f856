import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { holdWork } from "../../../../../../workflows/warehouse/hold-work";
import type { HoldBody } from "../../../../../middlewares/warehouse";

/** A person holds it, for a reason in words. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof HoldBody>>, res: MedusaResponse) => {
  res.json({ work_order: await holdWork(req.scope, req.params.id!, req.validatedBody.reason, req.auth_context.actor_id) });
});
