import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changeSourcingRule, deleteSourcingRule } from "../../../../../workflows/reservation/sourcing-settings";
import type { RuleChange } from "../../../../middlewares/stock";

/** Changes a rule, or its rank. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof RuleChange>>, res: MedusaResponse): Promise<void> => {
  res.json({ sourcing_rule: await changeSourcingRule(req.scope, req.params.id!, req.validatedBody) });
};

/** Removes a rule; what is allocated stays where it is. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteSourcingRule(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "sourcing_rule", deleted: true });
};
