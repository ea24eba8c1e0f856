import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { expiringAuthorisations } from "../../../../workflows/payment-capture/expiring-authorisations";

/** Authorisations that end within three days with something left, the first to end first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await expiringAuthorisations(req.scope, req.validatedQuery as { limit: number; offset: number }));
};
