import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { actOnOrders, type OrdersAct } from "../../../../../workflows/order-journey/orders/act-on-orders";
import type { OrdersBody } from "../../../../middlewares/order-journey";

/** The same for up to a hundred orders; what became of each is told by itself. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof OrdersBody>>, res: MedusaResponse): Promise<void> => {
  const { order_ids, ...act } = req.validatedBody;
  res.json({ results: await actOnOrders(req.scope, order_ids, act as OrdersAct, req.auth_context.actor_id) });
};
