import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { saveTransitTime, type TransitTimeInput } from "../../../../workflows/delivery/settings";

/** How long ways take, as the merchant says. */
export const GET = listRoute("doorstep_transit_time", "transit_times");

/** Says how long a way takes. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<TransitTimeInput>, res: MedusaResponse) => {
  res.status(201).json({ transit_time: await saveTransitTime(req.scope, null, req.validatedBody) });
});
