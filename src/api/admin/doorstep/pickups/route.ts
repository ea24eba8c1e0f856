import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { answerConflict } from "../../../../shared/answer-conflict";
import { pickupsFor } from "../../../../workflows/carrier/pickups";
import type { PickupBody } from "../../../middlewares/carrier";

/** Pickups, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: pickups, metadata } = await query.graph({
    entity: "doorstep_pickup", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ pickups, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};

/** Has the carriers fetch all labelled packages of a location, and ships them: one pickup a carrier. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof PickupBody>>, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    const pickups = await pickupsFor(req.scope, req.validatedBody);
    res.json({ pickup: pickups[0], pickups });
  });
};
