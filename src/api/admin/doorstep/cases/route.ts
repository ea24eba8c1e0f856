import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { casesWhere } from "../../../../workflows/customer-care/list-cases";
import { openCaseByShop, type OpenedByShop } from "../../../../workflows/customer-care/open-case";

const list = listRoute("doorstep_case", "cases");

/** The cases, those that wait longest first unless asked otherwise; `q` is the order's number, or the shopper's name or address. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  req.filterableFields = await casesWhere(req.scope, req.filterableFields);
  await list(req, res);
};

/** Opens a case for a shopper who called or wrote; once for each key. */
export const POST = async (req: AuthenticatedMedusaRequest<OpenedByShop>, res: MedusaResponse): Promise<void> => {
  res.json({ case: await openCaseByShop(req.scope, req.validatedBody, req.auth_context.actor_id) });
};
