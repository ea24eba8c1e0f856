import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countExceptions } from "../../../../workflows/carrier/list-trackers";

/** How many trackers need a person, by what is the matter. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ tracker_counts: await countExceptions(req.scope, req.auth_context.actor_id) });
};
