import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { askedWork } from "../../../../../workflows/warehouse/documents/asked-work";
import { workPapers } from "../../../../../workflows/warehouse/documents/work-papers";
import type { WorkPapers } from "../../../../middlewares/documents";
import { sendPdf } from "../../../../send-pdf";

/** The pick lists of many work orders, or of a wave's, in one PDF. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const ids = await askedWork(req.scope, req.validatedQuery as z.infer<typeof WorkPapers>);
  sendPdf(res, "pick-lists", await workPapers(req.scope, "pick-list", ids));
});
