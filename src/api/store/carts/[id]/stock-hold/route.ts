import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { holdOf, holdStock, releaseStock } from "../../../../../workflows/reservation/hold-stock";

/** Holds all of the cart's lines, or extends the hold. */
export const POST = tellingRefusals(async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ stock_hold: await holdStock(req.scope, req.params.id!) });
});

/** What is held for the cart; 404 when nothing is. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ stock_hold: await holdOf(req.scope, req.params.id!) });
};

/** Lets the units go. */
export const DELETE = tellingRefusals(async (req: MedusaRequest, res: MedusaResponse) => {
  await releaseStock(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "stock_hold", deleted: true });
});
