import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { mergeWork } from "../../../../../../workflows/warehouse/merge-work";
import type { MergeBody } from "../../../../../middlewares/warehouse";

/** Has it picked and packed together with others of the same shopper. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof MergeBody>>, res: MedusaResponse) => {
  res.json({ work_order: await mergeWork(req.scope, req.params.id!, req.validatedBody.work_order_ids, req.auth_context.actor_id) });
});
