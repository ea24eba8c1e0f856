import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { returnSlip } from "../../../../../../../workflows/warehouse/documents/returns/return-slip";
import type { ReturnSlip } from "../../../../../../middlewares/documents";
import { sendPdf } from "../../../../../../send-pdf";

/** The order's return slip as a PDF. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { return_id } = req.validatedQuery as z.infer<typeof ReturnSlip>;
  sendPdf(res, `return-slip-${req.params.id}`, await returnSlip(req.scope, req.params.id!, return_id));
});
