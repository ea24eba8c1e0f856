import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRefusal } from "../../../../../workflows/reservation/answer-refusal";
import { holdOf, holdStock, releaseStock } from "../../../../../workflows/reservation/hold-stock";

/** Holds all of the cart's lines, or extends the hold. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerRefusal(res, async () => {
    res.json({ stock_hold: await holdStock(req.scope, req.params.id!) });
  });
}

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ stock_hold: await holdOf(req.scope, req.params.id!) });
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await releaseStock(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "stock_hold", deleted: true });
}
