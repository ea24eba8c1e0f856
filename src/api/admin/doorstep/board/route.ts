import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { boardOf } from "../../../../workflows/order-journey/board";

/** The orders that need a person, the most urgent first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await boardOf(req.scope, req.validatedQuery as { limit: number; offset: number }));
};
