import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { handOverWave } from "../../../../../../workflows/warehouse/waves";
import type { HandOverBody } from "../../../../../middlewares/warehouse";

/** Gives the wave to another picker, or (null) back to all. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof HandOverBody>>, res: MedusaResponse) => {
  res.json({ wave: await handOverWave(req.scope, req.params.id!, req.validatedBody.to, req.auth_context.actor_id) });
});
