import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveStock } from "../../../../../../workflows/reservation/stock-settings";

/** They have arrived: all of them, or `quantity` of them while the rest stays on its way. */
export const POST = async (req: AuthenticatedMedusaRequest<{ quantity?: number }>, res: MedusaResponse): Promise<void> => {
  res.json({ incoming_stock: await receiveStock(req.scope, req.params.id!, req.validatedBody.quantity) });
};
