import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { reportIssue, type Report } from "../../../../../workflows/customer-care/report";
import { isUnlocked } from "../../../../../workflows/customer-care/unlock";
import { sendCase, unlockIn } from "../send-status";

/** Reports what is wrong with the order, or a part of it. It is answered at once, by the shop's rules, only where the header `x-doorstep-unlock` unlocks the order. */
export const POST = async (req: MedusaRequest<Report & { photos: string[] }>, res: MedusaResponse): Promise<void> => {
  const link = await openLink(req.scope, req.params.token!);
  const { photos, ...report } = req.validatedBody;
  const told = { photos: photos.map((content) => Buffer.from(content, "base64")), isUnlocked: isUnlocked(req.scope, link, unlockIn(req)) };
  const id = await reportIssue(req.scope, link.orderId, report, told);
  await sendCase(req, res, link, id);
};
