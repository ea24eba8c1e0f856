import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { scanItem } from "../../../../../../workflows/warehouse/pick";
import type { ScanBody } from "../../../../../middlewares/warehouse";

/** Counts one scan, once for each scan_id. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof ScanBody>>, res: MedusaResponse) => {
  res.json({ work_order: await scanItem(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
