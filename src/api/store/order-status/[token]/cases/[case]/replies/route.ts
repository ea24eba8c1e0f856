import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { openLink } from "../../../../../../../workflows/customer-care/order-link";
import { replyAsShopper } from "../../../../../../../workflows/customer-care/report";
import { sendCase } from "../../../send-status";

/** Writes on in a case. */
export const POST = tellingRefusals(async (req: MedusaRequest<{ text: string }>, res: MedusaResponse) => {
  const link = await openLink(req.scope, req.params.token!);
  const id = await replyAsShopper(req.scope, link.orderId, req.params.case!, req.validatedBody.text);
  await sendCase(req, res, link, id);
});
