import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { takeOutOfBin } from "../../../../../../../workflows/warehouse/bins";

/** An item, by its id, does not lie in this bin. Told again it is the same. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await takeOutOfBin(req.scope, req.params.id!, req.params.item!) });
};
