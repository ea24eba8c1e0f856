import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { confirmReceived } from "../../../../../workflows/customer-care/report";
import { sendStatus } from "../send-status";

/** Says that it all arrived, once something has left. */
export const POST = tellingRefusals(async (req: MedusaRequest, res: MedusaResponse) => {
  const link = await openLink(req.scope, req.params.token!);
  await confirmReceived(req.scope, link.orderId);
  await sendStatus(req, res, link);
});
