import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { satisfaction, type SatisfactionQuery } from "../../../../workflows/customer-care/satisfaction";

/** What shoppers think, by carrier, lane, picker, product, and promises kept or not. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ satisfaction: await satisfaction(req.scope, req.validatedQuery as SatisfactionQuery) });
};
