import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { putBin } from "../../../../workflows/warehouse/bins";
import { binFilters, withItemNames } from "../../../../workflows/warehouse/listed-bins";
import type { BinBody } from "../../../middlewares/warehouse";

const list = listRoute("doorstep_bin", "bins", withItemNames);

/** Bins in the order of the picker's way, with what lies in each; `q` is a part of a code, a zone, or an item in it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  req.filterableFields = await binFilters(req.scope, req.filterableFields);
  // As pickers walk: those of one number by their code.
  req.queryConfig.pagination.order = { ...req.queryConfig.pagination.order, code: "ASC" };
  await list(req, res);
};

/** Makes a bin or brings it up to date, by location and code. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof BinBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await putBin(req.scope, req.validatedBody) });
};
