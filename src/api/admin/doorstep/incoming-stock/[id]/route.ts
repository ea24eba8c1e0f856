import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changeIncoming, forgetIncoming } from "../../../../../workflows/reservation/stock-settings";
import type { IncomingChange } from "../../../../middlewares/stock";

/** Corrects what is expected. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof IncomingChange>>, res: MedusaResponse): Promise<void> => {
  res.json({ incoming_stock: await changeIncoming(req.scope, req.params.id!, req.validatedBody) });
};

/** They will not come after all. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await forgetIncoming(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "incoming_stock", deleted: true });
};
