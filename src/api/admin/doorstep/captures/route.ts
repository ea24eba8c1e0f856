import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { capturesPage } from "../../../../workflows/payment-capture/capture-of";

/** The capture attempts of all orders, newest first unless asked otherwise. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { fields, pagination } = req.queryConfig;
  const page = await capturesPage(req.scope, req.filterableFields, pagination, fields);
  res.json({ ...page, offset: pagination.skip, limit: pagination.take });
};
