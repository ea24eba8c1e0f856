import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeBin } from "../../../../../workflows/warehouse/bins";

/** Nobody is sent to it any more; what lay in it lies in no bin. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await removeBin(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "bin", deleted: true });
};
