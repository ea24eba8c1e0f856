import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { retryCapture } from "../../../../../../workflows/payment-capture/capture-now";
import { captureOf } from "../../../../../../workflows/payment-capture/capture-of";

/** Tries a failed capture again, now; answers the new attempt that took its place. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const id = await retryCapture(req.scope, req.params.id!);
  res.json({ capture: await captureOf(req.scope, id) });
};
