import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { readForm } from "../../../../../shared/multipart";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { MOST_PHOTO_BYTES, MOST_PHOTOS_SENT } from "../../../../../workflows/customer-care/photos";
import { reportIssue } from "../../../../../workflows/customer-care/report";
import { ReportBody, reportFromForm } from "../../../../../workflows/customer-care/told-by-shopper";
import { isUnlocked } from "../../../../../workflows/customer-care/unlock";
import { takeForm } from "../../take-form";
import { unlockOf } from "../../unlock-cookie";

/** The page's form: reports what is wrong, with photos. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "case", async (orderId) => {
    const link = await openLink(req.scope, req.params.token!);
    const { fields, files } = await readForm(req, res, "photos", { files: MOST_PHOTOS_SENT, fileBytes: MOST_PHOTO_BYTES });
    await reportIssue(req.scope, orderId, await zodValidator(ReportBody, reportFromForm(fields)), { photos: files, isUnlocked: isUnlocked(req.scope, link, unlockOf(req)) });
  });
