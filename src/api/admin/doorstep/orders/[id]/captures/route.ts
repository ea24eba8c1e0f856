import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MathBN } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { captureNow } from "../../../../../../workflows/payment-capture/captures/capture-now";
import { captureOf } from "../../../../../../workflows/payment-capture/captures/capture-of";

/**
 * Captures an amount, or all that is left, of an order's payment now. With an `Idempotency-Key` header the same request,
 * sent again, answers the same capture.
 */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ amount?: number | string }>, res: MedusaResponse) => {
  const { amount } = req.validatedBody;
  const id = await captureNow(req.scope, {
    orderId: req.params.id!,
    key: req.get("idempotency-key") ?? randomUUID(),
    ...(amount !== undefined && { amount: MathBN.convert(amount).toFixed() }),
  });
  res.json({ capture: await captureOf(req.scope, id) });
});
