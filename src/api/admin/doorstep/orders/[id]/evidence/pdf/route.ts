import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { evidencePdf } from "../../../../../../../workflows/payment-capture/disputes/evidence-pdf";

/** The same as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, pdf } = await evidencePdf(req.scope, req.params.id!);
  res.attachment(name).type("application/pdf").send(pdf);
};
