import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { expectStock } from "../../../../workflows/reservation/stock-settings";
import type { IncomingBody } from "../../../middlewares/stock";

/** Goods on their way to a location. */
export const GET = listRoute("doorstep_incoming_stock", "incoming_stock");

/** Writes down goods that are on their way to a location. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof IncomingBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ incoming_stock: await expectStock(req.scope, req.validatedBody) });
};
