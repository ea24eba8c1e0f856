import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeCareRule, deleteCareRule, type CareRuleInput } from "../../../../../workflows/customer-care/care-rules";

export const POST = async (req: AuthenticatedMedusaRequest<Partial<CareRuleInput>>, res: MedusaResponse): Promise<void> => {
  res.json({ care_rule: await changeCareRule(req.scope, req.params.id!, req.validatedBody) });
};

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteCareRule(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "care_rule", deleted: true });
};
