import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { deleteTransitTime, saveTransitTime, type TransitTimeInput } from "../../../../../workflows/delivery/settings";

/** Says something else in the row's place. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<TransitTimeInput>, res: MedusaResponse) => {
  res.json({ transit_time: await saveTransitTime(req.scope, req.params.id!, req.validatedBody) });
});

/** Removes the row; what was learned stays. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteTransitTime(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "transit_time", deleted: true });
};
