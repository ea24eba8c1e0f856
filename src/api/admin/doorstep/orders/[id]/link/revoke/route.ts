import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { revokeOrderLinks } from "../../../../../../../workflows/customer-care/order-link";

/** All links to the order's page that were given out so far open nothing any more; mails from now on carry the new one. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ order_url: await revokeOrderLinks(req.scope, req.params.id!, req.auth_context.actor_id) });
};
