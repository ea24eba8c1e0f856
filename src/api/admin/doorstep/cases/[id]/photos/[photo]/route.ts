import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { photoOfCase } from "../../../../../../../workflows/customer-care/photos";

/** A photo that the shopper sent. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { type, bytes } = await photoOfCase(req.scope, req.params.photo!, { caseId: req.params.id! });
  res.set({ "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff" }).type(type).send(bytes);
};
