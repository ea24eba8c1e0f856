import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packingSlip } from "../../../../../../../workflows/warehouse/documents/packing-slip";

/** The packing slip as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const pdf = await packingSlip(req.scope, req.params.id!);
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="packing-slip-${req.params.id}.pdf"`);
  res.send(pdf);
};
