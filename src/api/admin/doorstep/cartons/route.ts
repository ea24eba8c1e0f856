import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { putCarton } from "../../../../workflows/warehouse/cartons";
import type { CartonBody } from "../../../middlewares/warehouse";

/** The kinds of cartons, by name. */
export const GET = listRoute("doorstep_carton", "cartons");

/** Makes a kind of carton or brings it up to date, by its name. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof CartonBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ carton: await putCarton(req.scope, req.validatedBody) });
};
