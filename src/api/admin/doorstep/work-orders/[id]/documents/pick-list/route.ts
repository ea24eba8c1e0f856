import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { pickList } from "../../../../../../../workflows/warehouse/documents/pick-list";

/** The pick list as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const pdf = await pickList(req.scope, req.params.id!);
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="pick-list-${req.params.id}.pdf"`);
  res.send(pdf);
};
