import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { waveHere } from "../../../../../../workflows/warehouse/floor/taken";

/** One wave with the way that is left, and who is at it; `zone`: of one zone. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const zone = typeof req.query["zone"] === "string" ? req.query["zone"] : null;
  res.json({ wave: await waveHere(req.scope, req.params.id!, zone) });
};
