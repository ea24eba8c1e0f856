import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeCareRule, deleteCareRule, type CareRuleInput } from "../../../../../workflows/customer-care/care-rules";

/** Changes a rule, or its rank. */
export const POST = async (req: AuthenticatedMedusaRequest<Partial<CareRuleInput>>, res: MedusaResponse): Promise<void> => {
  res.json({ care_rule: await changeCareRule(req.scope, req.params.id!, req.validatedBody) });
};

/** Removes a rule; what it answered stays. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteCareRule(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "care_rule", deleted: true });
};
