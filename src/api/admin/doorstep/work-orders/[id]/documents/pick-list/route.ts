import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { workPaper } from "../../../../../../../workflows/warehouse/documents/work-papers";
import { sendPdf } from "../../../../../../send-pdf";

/** The pick list as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  sendPdf(res, `pick-list-${req.params.id}`, await workPaper(req.scope, "pick-list", req.params.id!));
};
