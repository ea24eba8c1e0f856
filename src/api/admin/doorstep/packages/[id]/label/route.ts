import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { buyLabel } from "../../../../../../workflows/carrier/buy-label";
import { voidLabel } from "../../../../../../workflows/carrier/void-label";
import type { LabelBody } from "../../../../../middlewares/carrier";

/** Buys the label, once, and makes core's fulfilment: stock leaves here. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof LabelBody>>, res: MedusaResponse) => {
  res.json(await buyLabel(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id));
});

/** Gives the label back, before the parcel is handed over. */
export const DELETE = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await voidLabel(req.scope, req.params.id!, { by: req.auth_context.actor_id }));
});
