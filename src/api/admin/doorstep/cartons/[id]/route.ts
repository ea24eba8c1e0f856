import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deleteCarton } from "../../../../../workflows/warehouse/cartons";

/** Nobody packs in it any more; parcels that were packed in it keep it. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteCarton(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "carton", deleted: true });
};
