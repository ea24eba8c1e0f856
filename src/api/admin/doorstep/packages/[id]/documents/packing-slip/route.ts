import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packageSlip } from "../../../../../../../workflows/warehouse/documents/work-papers";
import { sendPdf } from "../../../../../../send-pdf";

/** The slip of one package as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  sendPdf(res, `packing-slip-${req.params.id}`, await packageSlip(req.scope, req.params.id!));
};
