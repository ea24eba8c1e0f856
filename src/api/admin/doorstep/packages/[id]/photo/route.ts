import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { addPhoto, photoOf } from "../../../../../../workflows/warehouse/photo";
import type { PhotoBody } from "../../../../../middlewares/warehouse";

/** The photo of what lies in the package. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { type, bytes } = await photoOf(req.scope, req.params.id!);
  res.set({ "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff" }).type(type).send(bytes);
};

/** Keeps a photo, once for each photo_id, in the place of an earlier one. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof PhotoBody>>, res: MedusaResponse) => {
  res.json(await addPhoto(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id));
});
