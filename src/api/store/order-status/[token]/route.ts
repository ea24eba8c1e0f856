import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderOfToken } from "../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../workflows/customer-care/order-status";

/** The order behind a signed link. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.setHeader("Cache-Control", "no-store");
  res.json(await orderStatusOf(req.scope, orderOfToken(req.scope, req.params.token!)));
};
