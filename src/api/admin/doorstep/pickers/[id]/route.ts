import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changePicker } from "../../../../../workflows/warehouse/floor/pickers";
import type { PickerChangeBody } from "../../../../middlewares/pickers";

/** Changes what is given. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof PickerChangeBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ picker: await changePicker(req.scope, req.params.id!, req.validatedBody) });
};
