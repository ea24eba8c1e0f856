import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderOfToken } from "../../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../../workflows/customer-care/order-status";
import { confirmReceived } from "../../../../../workflows/customer-care/report";

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const orderId = orderOfToken(req.scope, req.params.token!);
  await confirmReceived(req.scope, orderId);
  res.json(await orderStatusOf(req.scope, orderId));
};
