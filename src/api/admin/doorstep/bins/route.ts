import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { putBin } from "../../../../workflows/warehouse/bins";
import type { BinBody } from "../../../middlewares/warehouse";

/** Bins in the order of the picker's way. */
export const GET = listRoute("doorstep_bin", "bins");

/** Makes a bin or brings it up to date, by location and code. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof BinBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await putBin(req.scope, req.validatedBody) });
};
