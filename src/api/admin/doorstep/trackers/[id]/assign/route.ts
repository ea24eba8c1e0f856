import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { actOnTracker } from "../../../../../../workflows/carrier/act-on-trackers";
import type { AssignBody } from "../../../../../middlewares/tracking";

/** A user sees to it; null: nobody does. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof AssignBody>>, res: MedusaResponse) => {
  res.json({ tracker: await actOnTracker(req.scope, req.params.id!, { do: "assign", owner_id: req.validatedBody.owner_id }, req.auth_context.actor_id) });
});
