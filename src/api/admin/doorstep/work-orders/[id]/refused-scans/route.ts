import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { keepRefusedScan } from "../../../../../../workflows/warehouse/refused-scans";
import type { RefusedScanBody } from "../../../../../middlewares/warehouse";

/** Keeps a scan that the device refused by itself, once for each scan_id. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof RefusedScanBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ work_order: await keepRefusedScan(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
};
