import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { manifestsFor } from "../../../../workflows/carrier/manifests";
import type { ManifestBody } from "../../../middlewares/carrier";

/** Manifests, newest first. */
export const GET = listRoute("doorstep_manifest", "manifests");

/** Closes the day at a location: one manifest a carrier, or as many as it wants, of the labels that stand on none; `left_out` names those that it lists no more. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof ManifestBody>>, res: MedusaResponse) => {
  res.json(await manifestsFor(req.scope, req.validatedBody, req.auth_context.actor_id));
});
