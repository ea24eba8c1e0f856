import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { confirmReceived } from "../../../../../workflows/customer-care/report";
import { sendStatus } from "../send-status";

/** Says that it all arrived. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const link = await openLink(req.scope, req.params.token!);
  await confirmReceived(req.scope, link.orderId);
  await sendStatus(req, res, link);
};
