import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { actOnTracker } from "../../../../../../workflows/carrier/act-on-trackers";
import type { SnoozeBody } from "../../../../../middlewares/tracking";

/** It is put off until then; null: it is shown again. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof SnoozeBody>>, res: MedusaResponse) => {
  res.json({ tracker: await actOnTracker(req.scope, req.params.id!, { do: "snooze", until: req.validatedBody.until }, req.auth_context.actor_id) });
});
