import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { takeOverHere } from "../../../../../../../workflows/warehouse/floor/take-over";
import { floorPickerOf } from "../../../../../../middlewares/floor";
import type { TakeOverBody } from "../../../../../../middlewares/pickers";

/** Takes a work order from a colleague who is not at it any more. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof TakeOverBody>>, res: MedusaResponse) => {
  res.json({ work_order: await takeOverHere(req.scope, req.params.id!, req.validatedBody.from, floorPickerOf(req)) });
});
