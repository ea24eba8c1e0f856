import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { rateDelivery } from "../../../../../workflows/customer-care/report";
import { RatingBody, ratingFromForm } from "../../../../../workflows/customer-care/told-by-shopper";
import { takeForm } from "../../take-form";

/** The page's form: rates the delivery. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "rating", async (orderId) => {
    const { score, comment } = await zodValidator(RatingBody, ratingFromForm(req.body));
    await rateDelivery(req.scope, orderId, score, comment ?? null);
  });
