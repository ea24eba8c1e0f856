import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRoute } from "../../../../shared/list-route";
import { createMacro, type MacroInput } from "../../../../workflows/customer-care/macros";

/** The texts that staff answer with. */
export const GET = listRoute("doorstep_care_macro", "care_macros");

/** Keeps an answer to be used again. */
export const POST = async (req: AuthenticatedMedusaRequest<MacroInput>, res: MedusaResponse): Promise<void> => {
  res.json({ care_macro: await createMacro(req.scope, req.validatedBody) });
};
