import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { shortPick } from "../../../../../../workflows/warehouse/pick";
import type { ShortPickBody } from "../../../../../middlewares/warehouse";

/** Notes pieces that are not there. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof ShortPickBody>>, res: MedusaResponse) => {
  res.json({ work_order: await shortPick(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
