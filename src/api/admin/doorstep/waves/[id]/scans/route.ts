import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { scanForWave } from "../../../../../../workflows/warehouse/waves";
import type { WaveScanBody } from "../../../../../middlewares/warehouse";

/** Counts one scan for whoever of the wave needs the piece, once for each scan_id. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof WaveScanBody>>, res: MedusaResponse) => {
  res.json({ wave: await scanForWave(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
