import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listStock } from "../../../../workflows/reservation/stock-overview";
import type { ListStock } from "../../../middlewares/stock";

/** What lies where and for whom, by SKU and location. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { q, show, location_id, inventory_item_id, product_id, limit, offset } = req.validatedQuery as z.infer<typeof ListStock>;
  const many = (ids: string | string[] | undefined) => (ids === undefined ? undefined : [ids].flat());
  const filter = { q, show, location_id: many(location_id), inventory_item_id: many(inventory_item_id), product_id: many(product_id) };
  const { rows, count } = await listStock(req.scope, filter, { limit, offset });
  res.json({ stock: rows, count, limit, offset });
};
