import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { retryCapture } from "../../../../../../workflows/payment-capture/captures/capture-now";
import { captureOf } from "../../../../../../workflows/payment-capture/captures/capture-of";

/** Tries a failed capture again, now; answers the new attempt that took its place. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = await retryCapture(req.scope, req.params.id!);
  res.json({ capture: await captureOf(req.scope, id) });
});
