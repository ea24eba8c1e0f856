import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerConflict } from "../../../../../../shared/answer-conflict";
import { startPicking } from "../../../../../../workflows/warehouse/pick";

/** Begins picking. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ work_order: await startPicking(req.scope, req.params.id!, req.auth_context.actor_id) });
  });
};
