import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { carriersView } from "../../../../workflows/carrier/carriers-view";
import type { Carriers } from "../../../middlewares/carrier";

/** The carriers that are set up, what waits for them at each location, and what their labels cost. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ carriers: await carriersView(req.scope, req.validatedQuery as z.infer<typeof Carriers>) });
};
