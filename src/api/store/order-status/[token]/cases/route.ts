import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { reportIssue, type Report } from "../../../../../workflows/customer-care/report";
import { sendCase } from "../send-status";

/** Reports what is wrong with the order, or a part of it. */
export const POST = async (req: MedusaRequest<Report & { photos: string[] }>, res: MedusaResponse): Promise<void> => {
  const link = await openLink(req.scope, req.params.token!);
  const { photos, ...report } = req.validatedBody;
  const id = await reportIssue(req.scope, link.orderId, report, photos.map((content) => Buffer.from(content, "base64")));
  await sendCase(req, res, link, id);
};
