import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { listRoute } from "../../../../shared/list-route";
import { createWave } from "../../../../workflows/warehouse/waves";
import type { WaveBody } from "../../../middlewares/warehouse";

/** Waves, newest first. */
export const GET = listRoute("doorstep_wave", "waves");

/** Groups work orders that nobody has begun, to be picked together. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof WaveBody>>, res: MedusaResponse) => {
  res.json({ wave: await createWave(req.scope, req.validatedBody, req.auth_context.actor_id) });
});
