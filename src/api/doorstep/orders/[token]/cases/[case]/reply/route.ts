import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { replyAsShopper } from "../../../../../../../workflows/customer-care/report";
import { ReplyBody } from "../../../../../../../workflows/customer-care/told-by-shopper";
import { takeForm } from "../../../../take-form";

/** The page's form: writes on in a case. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "reply", async (orderId) => {
    const { text } = await zodValidator(ReplyBody, { text: (req.body as { text?: unknown } | undefined)?.text });
    await replyAsShopper(req.scope, orderId, req.params.case!, text);
  });
