import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { customsPaper } from "../../../../../../../workflows/warehouse/documents/customs/customs-paper";
import type { Customs } from "../../../../../../middlewares/documents";
import { sendPdf } from "../../../../../../send-pdf";

/** The package's commercial invoice and customs declaration as a PDF. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  sendPdf(res, `customs-${req.params.id}`, await customsPaper(req.scope, req.params.id!, req.validatedQuery as z.infer<typeof Customs>));
});
