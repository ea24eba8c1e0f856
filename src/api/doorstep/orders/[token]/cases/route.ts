import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { readForm } from "../../../../../shared/multipart";
import { MOST_PHOTO_BYTES, MOST_PHOTOS_SENT } from "../../../../../workflows/customer-care/photos";
import { reportIssue } from "../../../../../workflows/customer-care/report";
import { ReportBody, reportFromForm } from "../../../../../workflows/customer-care/told-by-shopper";
import { takeForm } from "../../take-form";

/** The page's form: reports what is wrong, with photos. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "case", async (orderId) => {
    const { fields, files } = await readForm(req, res, "photos", { files: MOST_PHOTOS_SENT, fileBytes: MOST_PHOTO_BYTES });
    await reportIssue(req.scope, orderId, await zodValidator(ReportBody, reportFromForm(fields)), files);
  });
