import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryPromisesFor } from "../../../../../workflows/delivery/promises";

/** When the order would arrive, for each shipping option of the cart. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ delivery_promises: await deliveryPromisesFor(req.scope, req.params.id!) });
};
