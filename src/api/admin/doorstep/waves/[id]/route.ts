import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { waveView } from "../../../../../workflows/warehouse/waves";

/** One wave with the way that is left; `zone`: of one zone. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const zone = typeof req.query["zone"] === "string" ? req.query["zone"] : null;
  res.json({ wave: await waveView(req.scope, req.params.id!, zone) });
};
