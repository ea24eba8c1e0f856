import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mailOrderLink } from "../../../../workflows/customer-care/mail-order-link";

/** The same answer whether or not there is such an order. */
export const POST = async (req: MedusaRequest<{ display_id: number; email: string }>, res: MedusaResponse): Promise<void> => {
  await mailOrderLink(req.scope, { ...req.validatedBody, ip: req.ip ?? "unknown" });
  res.status(202).json({ accepted: true });
};
