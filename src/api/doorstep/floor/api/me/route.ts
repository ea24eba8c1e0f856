import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { floorMe } from "../../../../../workflows/warehouse/floor/work";
import { floorPickerOf } from "../../../../middlewares/floor";

/** Who is signed in, where, and with whom they work. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await floorMe(req.scope, floorPickerOf(req)));
};
