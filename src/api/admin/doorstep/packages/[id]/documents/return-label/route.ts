import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { returnLabelDocument } from "../../../../../../../workflows/carrier/return-label-view";

/** The return label as the carrier handed it over. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { type, bytes } = await returnLabelDocument(req.scope, req.params.id!);
  res.setHeader("content-type", type);
  res.send(bytes);
};
