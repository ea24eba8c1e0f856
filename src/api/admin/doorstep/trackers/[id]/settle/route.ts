import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { actOnTracker } from "../../../../../../workflows/carrier/act-on-trackers";
import type { SettleBody } from "../../../../../middlewares/tracking";

/** A person has dealt with all that is the matter. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof SettleBody>>, res: MedusaResponse) => {
  res.json({ tracker: await actOnTracker(req.scope, req.params.id!, { do: "settle", ...(req.validatedBody.note && { note: req.validatedBody.note }) }, req.auth_context.actor_id) });
});
