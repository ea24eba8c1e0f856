import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiptOf } from "../../../../../../../workflows/warehouse/documents/receipt/receipt";
import { sendPdf } from "../../../../../../send-pdf";

/** The receipt that the shopper gets. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, pdf } = await receiptOf(req.scope, req.params.id!);
  sendPdf(res, name, pdf);
};
