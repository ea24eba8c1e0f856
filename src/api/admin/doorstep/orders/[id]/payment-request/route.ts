import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { askForPayment, withdrawRequest } from "../../../../../../workflows/payment-capture/requests/ask-for-payment";
import { presentRequest } from "../../../../../../workflows/payment-capture/shown-payment";

/** Asks the shopper to pay what is missing, or a part of it. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ amount?: number | string }>, res: MedusaResponse) => {
  const { amount } = req.validatedBody;
  const request = await askForPayment(req.scope, req.params.id!, req.auth_context.actor_id, amount === undefined ? undefined : String(amount));
  res.json({ payment_request: presentRequest(request) });
});

/** The shopper need not pay any more. */
export const DELETE = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await withdrawRequest(req.scope, req.params.id!, req.auth_context.actor_id);
  res.json({ id: req.params.id, object: "payment_request", deleted: true });
});
