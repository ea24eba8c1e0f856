import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { checkLabel } from "../../../../../../workflows/carrier/check-label";
import type { LabelScanBody } from "../../../../../middlewares/warehouse";

/** Checks the label that was stuck on a parcel by its barcode, once for each scan_id. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof LabelScanBody>>, res: MedusaResponse) => {
  res.json({ work_order: await checkLabel(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
