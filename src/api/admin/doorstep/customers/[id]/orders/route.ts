import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { customerOrders } from "../../../../../../workflows/order-journey/orders/customer-orders";

/** A customer's orders on their way, and what is the matter with them. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await customerOrders(req.scope, req.params.id!));
};
