import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { answerConflict } from "../../../../../../shared/answer-conflict";
import { shortPick } from "../../../../../../workflows/warehouse/pick";
import type { ShortPickBody } from "../../../../../middlewares/warehouse";

/** Notes pieces that are not there. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof ShortPickBody>>, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ work_order: await shortPick(req.scope, req.params.id!, req.validatedBody) });
  });
};
