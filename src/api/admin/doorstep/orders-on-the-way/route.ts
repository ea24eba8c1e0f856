import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ordersOnTheWay, type OrdersQuery } from "../../../../workflows/order-journey/orders/list-orders";

/** Orders by where they stand, with filters and search. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await ordersOnTheWay(req.scope, req.validatedQuery as OrdersQuery));
};
