import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryScore, type ScoreQuery } from "../../../../workflows/delivery/score";

/** How promises turned out, by carrier, lane, source and confidence. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ delivery_score: await deliveryScore(req.scope, req.validatedQuery as ScoreQuery) });
};
