import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { orderOfToken } from "../../../../../workflows/customer-care/order-link";
import { rateDelivery } from "../../../../../workflows/customer-care/report";

type Body = { score: number; comment?: string | null };

/** Rates the delivery, once something has left; a later rating replaces it. */
export const POST = tellingRefusals(async (req: MedusaRequest<Body>, res: MedusaResponse) => {
  const { score, comment = null } = req.validatedBody;
  await rateDelivery(req.scope, await orderOfToken(req.scope, req.params.token!), score, comment);
  res.json({ rating: { score, comment } });
});
