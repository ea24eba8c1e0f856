import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { listRoute } from "../../../../shared/list-route";
import { pickupsFor } from "../../../../workflows/carrier/pickups";
import type { PickupBody } from "../../../middlewares/carrier";

/** Pickups, newest first. */
export const GET = listRoute("doorstep_pickup", "pickups");

/** Has the carriers fetch all labelled packages of a location that may leave, and ships them: one pickup a carrier. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof PickupBody>>, res: MedusaResponse) => {
  const { pickups, kept_back } = await pickupsFor(req.scope, req.validatedBody, req.auth_context.actor_id);
  res.json({ pickup: pickups[0], pickups, kept_back });
});
