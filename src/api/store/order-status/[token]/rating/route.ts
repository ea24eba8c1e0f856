import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderOfToken } from "../../../../../workflows/customer-care/order-link";
import { rateDelivery } from "../../../../../workflows/customer-care/report";

type Body = { score: number; comment?: string | null };

/** Rates the delivery; a later rating replaces it. */
export const POST = async (req: MedusaRequest<Body>, res: MedusaResponse): Promise<void> => {
  const { score, comment = null } = req.validatedBody;
  await rateDelivery(req.scope, await orderOfToken(req.scope, req.params.token!), score, comment);
  res.json({ rating: { score, comment } });
};
