import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { releaseHold, retrieveHold } from "../../../../../workflows/reservation/admin-holds";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ hold: await retrieveHold(req.scope, req.params.id!) });
}

/** Takes the units back from the cart; only possible while they are held. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await releaseHold(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "stock_hold", deleted: true });
}
