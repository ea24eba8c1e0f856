import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { allocationOf, reallocateOrder } from "../../../../../../workflows/reservation/allocation";
import type { ReallocateBody } from "../../../../../middlewares/stock";

/** Where the order's goods come from, and why. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ allocation: await allocationOf(req.scope, req.params.id!) });
};

/** Has them come from elsewhere; without `moves` the rules decide anew. Only while nobody has begun to pick. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof ReallocateBody>>, res: MedusaResponse) => {
  res.json({ allocation: await reallocateOrder(req.scope, req.params.id!, req.validatedBody.moves) });
});
