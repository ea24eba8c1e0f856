import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { trackersWhere } from "../../../../workflows/carrier/list-trackers";

const list = listRoute("doorstep_tracker", "trackers");

/** Trackers, newest first, by what is the matter, whose they are, how old or by number; without their events. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  req.filterableFields = await trackersWhere(req.scope, req.filterableFields);
  await list(req, res);
};
