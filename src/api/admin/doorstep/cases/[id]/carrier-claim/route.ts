import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { noteCarrierClaim } from "../../../../../../workflows/customer-care/carrier-claim";

type Body = { package_id: string; reference?: string | null };

/** Writes down that a parcel was claimed from its carrier, and under which number. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
  const { package_id, reference = null } = req.validatedBody;
  res.json({ case: await noteCarrierClaim(req.scope, req.params.id!, { package_id, reference }, req.auth_context.actor_id) });
});
