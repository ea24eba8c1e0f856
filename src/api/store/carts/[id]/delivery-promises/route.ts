import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryPromisesFor } from "../../../../../workflows/delivery/promises";

export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ delivery_promises: await deliveryPromisesFor(req.scope, req.params.id!) });
};
