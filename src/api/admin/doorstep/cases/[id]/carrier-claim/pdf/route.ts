import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendPdf } from "../../../../../../send-pdf";
import { carrierClaimPdf } from "../../../../../../../workflows/customer-care/carrier-claim";

/** What a carrier asks for who is to pay for a parcel, as a PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, pdf } = await carrierClaimPdf(req.scope, req.params.id!, (req.validatedQuery as { package_id: string }).package_id);
  sendPdf(res, name, pdf);
};
