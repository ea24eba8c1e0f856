import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { retrieveStockItem } from "../../../../../workflows/reservation/stock-overview";

/** All about one item: its levels, who keeps its units, who waits for it, and how it is sold. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ stock_item: await retrieveStockItem(req.scope, req.params.inventory_item_id!) });
};
