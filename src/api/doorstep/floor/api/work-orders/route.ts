import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { findWork } from "../../../../../workflows/warehouse/floor/find-work";
import { floorPickerOf, type FindWork } from "../../../../middlewares/floor";

/** The open work order here that a scanned code stands for: its own id, its tote, or its order's number. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ work_order: await findWork(req.scope, (req.validatedQuery as z.infer<typeof FindWork>).code, floorPickerOf(req)) });
};
