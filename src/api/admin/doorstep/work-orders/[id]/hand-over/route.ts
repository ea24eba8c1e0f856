import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { handOver } from "../../../../../../workflows/warehouse/pick";
import type { HandOverBody } from "../../../../../middlewares/warehouse";

/** Gives it to another picker, or (null) back to all. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof HandOverBody>>, res: MedusaResponse) => {
  res.json({ work_order: await handOver(req.scope, req.params.id!, req.validatedBody.to, req.auth_context.actor_id) });
});
