import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { importBins } from "../../../../../workflows/warehouse/import-bins";
import type { BinListBody } from "../../../../middlewares/warehouse";

/** Makes bins and puts goods into them by a list, all of it or none; `preview` tells what is wrong with it and changes nothing. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof BinListBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin_list: await importBins(req.scope, req.validatedBody) });
};
