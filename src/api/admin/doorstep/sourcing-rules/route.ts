import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { createSourcingRule } from "../../../../workflows/reservation/sourcing-settings";
import type { RuleBody } from "../../../middlewares/stock";

/** The rules by rank; the first enabled one that fits a sale decides where its goods come from. */
export const GET = listRoute("doorstep_sourcing_rule", "sourcing_rules");

/** Adds a rule, as the last one. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof RuleBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ sourcing_rule: await createSourcingRule(req.scope, req.validatedBody) });
};
