import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { setStockPolicy } from "../../../../../../workflows/reservation/stock-settings";
import type { PolicyBody } from "../../../../../middlewares/stock";

/** Changes how the item is sold, at one location or at all; what is not given stays. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof PolicyBody>>, res: MedusaResponse): Promise<void> => {
  const { location_id = null, ...change } = req.validatedBody;
  res.json({ policy: await setStockPolicy(req.scope, req.params.inventory_item_id!, location_id, change) });
};
