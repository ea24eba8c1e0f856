import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { putBin } from "../../../../workflows/warehouse/bins";
import type { BinBody } from "../../../middlewares/warehouse";

/** Bins in the order of the picker's way. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: bins, metadata } = await query.graph({
    entity: "doorstep_bin", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ bins, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};

/** Makes a bin or brings it up to date, by location and code. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof BinBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await putBin(req.scope, req.validatedBody) });
};
