import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { createCareRule, type CareRuleInput } from "../../../../workflows/customer-care/care-rules";

/** The rules by rank; the first enabled one that fits a report answers it at once. */
export const GET = listRoute("doorstep_care_rule", "care_rules");

/** Adds a rule for what is answered at once. */
export const POST = async (req: AuthenticatedMedusaRequest<CareRuleInput>, res: MedusaResponse): Promise<void> => {
  res.json({ care_rule: await createCareRule(req.scope, req.validatedBody) });
};
