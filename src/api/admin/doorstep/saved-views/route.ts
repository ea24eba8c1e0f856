import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { savedViews, saveView } from "../../../../workflows/order-journey/orders/saved-views";
import type { ViewBody, ViewParams } from "../../../middlewares/order-journey";

/** One's own views, and those that colleagues share. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { page } = req.validatedQuery as z.infer<typeof ViewParams>;
  res.json({ saved_views: await savedViews(req.scope, page, req.auth_context.actor_id) });
};

/** Keeps the filters of a table under a name. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof ViewBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ saved_view: await saveView(req.scope, req.auth_context.actor_id, req.validatedBody) });
};
