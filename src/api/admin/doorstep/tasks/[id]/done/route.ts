import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { finishTask } from "../../../../../../workflows/warehouse/tasks";
import type { TaskBody } from "../../../../../middlewares/warehouse";

/** It is done; a count with what was counted, a bin that was filled up with what was brought. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof TaskBody>>, res: MedusaResponse) => {
  res.json({ task: await finishTask(req.scope, req.params.id!, req.auth_context.actor_id, req.validatedBody) });
});
