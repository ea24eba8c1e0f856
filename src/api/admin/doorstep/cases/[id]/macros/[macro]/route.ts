import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { filledMacro } from "../../../../../../../workflows/customer-care/macros";

/** A macro's text with what the case knows; `missing` are the variables of which it knows nothing. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await filledMacro(req.scope, req.params.id!, req.params.macro!, req.auth_context.actor_id));
};
