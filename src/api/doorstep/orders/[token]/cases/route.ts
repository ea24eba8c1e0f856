import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { reportIssue } from "../../../../../workflows/customer-care/report";
import { ReportBody, reportFromForm } from "../../../../../workflows/customer-care/told-by-shopper";
import { takeForm } from "../../take-form";

export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "case", async (orderId) => {
    await reportIssue(req.scope, orderId, await zodValidator(ReportBody, reportFromForm(req.body)));
  });
