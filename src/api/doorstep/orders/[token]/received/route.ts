import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmReceived } from "../../../../../workflows/customer-care/report";
import { takeForm } from "../../take-form";

/** The page's form: it all arrived. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "received", (orderId) => confirmReceived(req.scope, orderId));
