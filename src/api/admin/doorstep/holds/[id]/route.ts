import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { releaseHold, retrieveHold } from "../../../../../workflows/reservation/admin-holds";

/** A hold with its lines. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ hold: await retrieveHold(req.scope, req.params.id!) });
};

/** Takes the units back from the cart; only possible while they are held. */
export const DELETE = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await releaseHold(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "stock_hold", deleted: true });
});
