import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { splitWork } from "../../../../../../workflows/warehouse/hold-work";
import type { SplitBody } from "../../../../../middlewares/warehouse";

/** Some of it becomes a work order of its own. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof SplitBody>>, res: MedusaResponse) => {
  res.json({ work_orders: await splitWork(req.scope, req.params.id!, req.validatedBody.lines, req.auth_context.actor_id) });
});
