import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { addPicker, pickersAt } from "../../../../workflows/warehouse/floor/pickers";
import type { PickerBody } from "../../../middlewares/pickers";

/** Who picks where, by name. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { limit, offset, ...filters } = req.validatedQuery as { limit: number; offset: number; location_id?: string };
  res.json({ ...(await pickersAt(req.scope, filters, { take: limit, skip: offset })), offset, limit });
};

/** Adds one. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof PickerBody>>, res: MedusaResponse) => {
  res.json({ picker: await addPicker(req.scope, req.validatedBody) });
});
