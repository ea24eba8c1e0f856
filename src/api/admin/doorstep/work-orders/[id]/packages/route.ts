import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { packPackage } from "../../../../../../workflows/warehouse/pack";
import type { PackBody } from "../../../../../middlewares/warehouse";

/** Closes a package with picked pieces. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof PackBody>>, res: MedusaResponse) => {
  res.json(await packPackage(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id));
});
