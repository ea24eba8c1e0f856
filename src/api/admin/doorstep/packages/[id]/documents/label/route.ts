import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { labelDocument } from "../../../../../../../workflows/carrier/label-document";

/** The label as the carrier handed it over. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { type, bytes } = await labelDocument(req.scope, req.params.id!);
  res.setHeader("content-type", type);
  res.send(bytes);
};
