import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { actOnTrackers, type TrackerAct } from "../../../../../workflows/carrier/act-on-trackers";
import type { TrackersBody } from "../../../../middlewares/tracking";

/** The same for up to a hundred trackers, all or none. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof TrackersBody>>, res: MedusaResponse) => {
  const { ids, ...act } = req.validatedBody;
  await actOnTrackers(req.scope, ids, act as TrackerAct, req.auth_context.actor_id);
  res.json({ ids });
});
