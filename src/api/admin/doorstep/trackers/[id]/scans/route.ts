import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { scanByHand } from "../../../../../../workflows/carrier/act-on-trackers";
import type { ScanBody } from "../../../../../middlewares/tracking";

/** A person tells of a parcel what its carrier does not. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof ScanBody>>, res: MedusaResponse) => {
  const { cause, signed_by, message, status, occurred_at } = req.validatedBody;
  const scan = { status, occurred_at, reason: cause ?? null, message: message ?? null, ...(signed_by && { proof: { signed_by, photo_url: null } }) };
  res.json({ tracker: await scanByHand(req.scope, req.params.id!, scan, req.auth_context.actor_id) });
});
