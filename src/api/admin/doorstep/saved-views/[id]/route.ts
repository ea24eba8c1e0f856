import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { dropView, saveView } from "../../../../../workflows/order-journey/orders/saved-views";
import type { ViewBody } from "../../../../middlewares/order-journey";

/** Changes a view of one's own. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof ViewBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ saved_view: await saveView(req.scope, req.auth_context.actor_id, req.validatedBody, req.params.id!) });
};

/** Removes a view of one's own. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await dropView(req.scope, req.auth_context.actor_id, req.params.id!);
  res.json({ id: req.params.id, object: "saved_view", deleted: true });
};
