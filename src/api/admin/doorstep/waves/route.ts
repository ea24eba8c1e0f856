import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { answerConflict } from "../../../../shared/answer-conflict";
import { createWave } from "../../../../workflows/warehouse/waves";
import type { WaveBody } from "../../../middlewares/warehouse";

/** Waves, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: waves, metadata } = await query.graph({
    entity: "doorstep_wave", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ waves, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};

/** Groups work orders that nobody has begun, to be picked together. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof WaveBody>>, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ wave: await createWave(req.scope, req.validatedBody, req.auth_context.actor_id) });
  });
};
