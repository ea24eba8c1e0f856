import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { answerConflict } from "../../../../../../shared/answer-conflict";
import { scanItem } from "../../../../../../workflows/warehouse/pick";
import type { ScanBody } from "../../../../../middlewares/warehouse";

/** Counts one scan, once for each scan_id. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof ScanBody>>, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ work_order: await scanItem(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
  });
};
