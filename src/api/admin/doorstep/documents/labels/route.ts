import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { askedWork } from "../../../../../workflows/warehouse/documents/asked-work";
import { printLabels } from "../../../../../workflows/warehouse/documents/labels/print-labels";
import type { Labels } from "../../../../middlewares/documents";
import { sendPdf } from "../../../../send-pdf";

/** The labels of many work orders' parcels: on sheets, or as ZPL for a thermal printer, as they were bought. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format: asked, sheet, partial, ...work } = req.validatedQuery as z.infer<typeof Labels>;
  const { format, bytes } = await printLabels(req.scope, await askedWork(req.scope, work), { format: asked, sheet, partial });
  if (format === "pdf") sendPdf(res, "labels", bytes);
  else res.attachment("labels.zpl").type("text/plain; charset=utf-8").send(bytes);
});
