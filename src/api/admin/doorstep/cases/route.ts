import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { openCaseByShop, type OpenedByShop } from "../../../../workflows/customer-care/open-case";

/** The cases, those that wait longest first unless asked otherwise. */
export const GET = listRoute("doorstep_case", "cases");

/** Opens a case for a shopper who called or wrote; once for each key. */
export const POST = async (req: AuthenticatedMedusaRequest<OpenedByShop>, res: MedusaResponse): Promise<void> => {
  res.json({ case: await openCaseByShop(req.scope, req.validatedBody, req.auth_context.actor_id) });
};
