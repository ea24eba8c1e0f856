import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelByShopper } from "../../../../../workflows/customer-care/cancel-by-shopper";
import { takeOwnForm } from "../../take-form";

/** The page's form: cancels the order. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeOwnForm(req, res, "cancel", (orderId) => cancelByShopper(req.scope, orderId));
