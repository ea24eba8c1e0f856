import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { renewBadge } from "../../../../../../workflows/warehouse/floor/pickers";

/** A new badge, told this once, with the card to be printed. The one before it opens nothing any more. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.set("Cache-Control", "no-store").json({ badge: await renewBadge(req.scope, req.params.id!) });
};
