import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeMacro, deleteMacro, type MacroInput } from "../../../../../workflows/customer-care/macros";

/** Changes a macro. */
export const POST = async (req: AuthenticatedMedusaRequest<Partial<MacroInput>>, res: MedusaResponse): Promise<void> => {
  res.json({ care_macro: await changeMacro(req.scope, req.params.id!, req.validatedBody) });
};

/** Removes a macro. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteMacro(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "care_macro", deleted: true });
};
