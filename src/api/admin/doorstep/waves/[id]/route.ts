import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { dissolveWave, waveView } from "../../../../../workflows/warehouse/waves";

/** One wave with the way that is left; `zone`: of one zone. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const zone = typeof req.query["zone"] === "string" ? req.query["zone"] : null;
  res.json({ wave: await waveView(req.scope, req.params.id!, zone) });
};

/** A wave that nobody has begun is no more; its work orders are picked one by one, or in another. */
export const DELETE = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await dissolveWave(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "wave", deleted: true });
});
