import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { startPicking } from "../../../../../../workflows/warehouse/pick";

/** Begins picking. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ work_order: await startPicking(req.scope, req.params.id!, req.auth_context.actor_id) });
};
