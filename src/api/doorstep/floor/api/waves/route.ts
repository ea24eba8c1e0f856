import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { nextWave } from "../../../../../workflows/warehouse/floor/next-wave";
import { floorPickerOf } from "../../../../middlewares/floor";
import type { NextWaveBody } from "../../../../middlewares/pickers";

/** The next ready work orders as one wave, begun by the picker. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof NextWaveBody>>, res: MedusaResponse) => {
  res.json({ wave: await nextWave(req.scope, req.validatedBody, floorPickerOf(req)) });
});
