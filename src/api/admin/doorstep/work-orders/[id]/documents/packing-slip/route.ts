import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { workPaper } from "../../../../../../../workflows/warehouse/documents/work-papers";
import { sendPdf } from "../../../../../../send-pdf";

/** The packing slip as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  sendPdf(res, `packing-slip-${req.params.id}`, await workPaper(req.scope, "packing-slip", req.params.id!));
};
