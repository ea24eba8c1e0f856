import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { liftSuppression } from "../../../../../workflows/lifecycle-email/suppressions";

/** Lets the address be mailed again. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await liftSuppression(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "suppression", deleted: true });
};
