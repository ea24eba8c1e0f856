import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderOfToken } from "../../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../../workflows/customer-care/order-status";
import { reportIssue, type Report } from "../../../../../workflows/customer-care/report";

/** Reports what is wrong with the order, or a part of it. */
export const POST = async (req: MedusaRequest<Report & { photos: string[] }>, res: MedusaResponse): Promise<void> => {
  const orderId = await orderOfToken(req.scope, req.params.token!);
  const { photos, ...report } = req.validatedBody;
  const id = await reportIssue(req.scope, orderId, report, photos.map((content) => Buffer.from(content, "base64")));
  const { cases } = await orderStatusOf(req.scope, orderId);
  res.json({ case: cases.find((c) => c.id === id) });
};
