import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { listRoute } from "../../../../shared/list-route";
import { makeWave, waveFilters, withProgress } from "../../../../workflows/warehouse/waves";
import type { WaveBody } from "../../../middlewares/warehouse";

const list = listRoute("doorstep_wave", "waves", withProgress);

/** Waves, newest first, each with who picks it and how far it is; `open`: those that are still to be picked. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  req.filterableFields = waveFilters(req.filterableFields);
  await list(req, res);
};

/** Groups work orders that nobody has begun, to be picked together. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof WaveBody>>, res: MedusaResponse) => {
  res.json({ wave: await makeWave(req.scope, req.validatedBody, req.auth_context.actor_id) });
});
