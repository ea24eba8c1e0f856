import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { sortPiece } from "../../../../../../workflows/warehouse/sort";
import type { SortBody } from "../../../../../middlewares/warehouse";

/** Puts pieces of the wave's pile into the box of their order, once for each scan_id. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof SortBody>>, res: MedusaResponse) => {
  res.json({ wave: await sortPiece(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
