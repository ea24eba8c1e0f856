import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { repairStock } from "../../../../../workflows/reservation/stock-audit";
import type { RepairBody } from "../../../../middlewares/reservation";

/** Mends what the audit finds. A dry run, which is the default, tells what that would be. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof RepairBody>>, res: MedusaResponse): Promise<void> => {
  const { dry_run, kinds } = req.validatedBody;
  res.json({ dry_run, repaired: await repairStock(req.scope, { dryRun: dry_run, kinds }) });
};
