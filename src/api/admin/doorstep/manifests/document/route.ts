import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { manifestPaper } from "../../../../../workflows/warehouse/documents/manifest/manifest-paper";
import type { Manifest } from "../../../../middlewares/documents";
import { sendPdf } from "../../../../send-pdf";

/** What is handed to the carriers at a location on a day, to be signed: a PDF with one manifest a carrier. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const asked = req.validatedQuery as z.infer<typeof Manifest>;
  sendPdf(res, `manifest-${asked.date}`, await manifestPaper(req.scope, asked));
});
