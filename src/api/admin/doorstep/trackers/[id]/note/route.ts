import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { actOnTracker } from "../../../../../../workflows/carrier/act-on-trackers";
import type { NoteBody } from "../../../../../middlewares/tracking";

/** A person's words, for the order's journey. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof NoteBody>>, res: MedusaResponse) => {
  res.json({ tracker: await actOnTracker(req.scope, req.params.id!, { do: "note", note: req.validatedBody.note }, req.auth_context.actor_id) });
});
