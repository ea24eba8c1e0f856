import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { orderOfToken } from "../../../../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../../../../workflows/customer-care/order-status";
import { replyAsShopper } from "../../../../../../../workflows/customer-care/report";

/** Writes on in a case. */
export const POST = tellingRefusals(async (req: MedusaRequest<{ text: string }>, res: MedusaResponse) => {
  const orderId = await orderOfToken(req.scope, req.params.token!);
  const id = await replyAsShopper(req.scope, orderId, req.params.case!, req.validatedBody.text);
  const { cases } = await orderStatusOf(req.scope, orderId);
  res.json({ case: cases.find((c) => c.id === id) });
});
