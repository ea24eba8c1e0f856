import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { handOverWaveHere } from "../../../../../../../workflows/warehouse/floor/hand-over";
import { floorPickerOf } from "../../../../../../middlewares/floor";
import type { HandOverBody } from "../../../../../../middlewares/warehouse";

/** Gives the wave to a colleague, or (null) back to all. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof HandOverBody>>, res: MedusaResponse) => {
  res.json({ wave: await handOverWaveHere(req.scope, req.params.id!, req.validatedBody.to, floorPickerOf(req)) });
});
