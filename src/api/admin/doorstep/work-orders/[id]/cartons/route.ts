import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { cartonsFor } from "../../../../../../workflows/warehouse/cartons";

/** Which cartons to take for what is picked. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await cartonsFor(req.scope, req.params.id!));
});
