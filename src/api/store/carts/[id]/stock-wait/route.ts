import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { leaveLine, lookAtLine, standInLine } from "../../../../../workflows/reservation/stand-in-line";

/** Joins the line for what others hold, and asks whether it is the cart's turn. A page asks again every few seconds. */
export const POST = tellingRefusals(async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ stock_wait: await standInLine(req.scope, req.params.id!) });
});

/** The cart's place in the line. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ stock_wait: await lookAtLine(req.scope, req.params.id!) });
};

/** Leaves the line. */
export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await leaveLine(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "stock_wait", deleted: true });
};
