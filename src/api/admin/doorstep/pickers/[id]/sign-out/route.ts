import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { signOutPicker } from "../../../../../../workflows/warehouse/floor/pickers";

/** Ends their sessions on every device. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ picker: await signOutPicker(req.scope, req.params.id!) });
};
