import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { floorWork } from "../../../../../workflows/warehouse/floor/work";
import { floorPickerOf } from "../../../../middlewares/floor";

/** What there is to do here, the picker's own first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await floorWork(req.scope, floorPickerOf(req)));
};
