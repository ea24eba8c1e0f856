import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { takeOverWaveHere } from "../../../../../../../workflows/warehouse/floor/take-over";
import { floorPickerOf } from "../../../../../../middlewares/floor";
import type { TakeOverBody } from "../../../../../../middlewares/pickers";

/** Takes a wave from a colleague who is not at it any more. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof TakeOverBody>>, res: MedusaResponse) => {
  res.json({ wave: await takeOverWaveHere(req.scope, req.params.id!, req.validatedBody.from, floorPickerOf(req)) });
});
