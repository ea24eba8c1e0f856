import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderPayment } from "../../../../../../workflows/payment-capture/order-payment";

/** All about the order's payment: amounts, plan, captures, what does not agree, and its review. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ payment: await orderPayment(req.scope, req.params.id!) });
};
