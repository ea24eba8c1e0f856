import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { captureOf } from "../../../../../workflows/payment-capture/captures/capture-of";

/** One try to capture, with what the provider said. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ capture: await captureOf(req.scope, req.params.id!, req.queryConfig.fields) });
};
