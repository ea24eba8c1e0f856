import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { returnLabelOfOrder } from "../../../../../../workflows/carrier/return-label-view";
import { orderOfToken } from "../../../../../../workflows/customer-care/order-link";
import { sendGone } from "../../../send-page";

/** The label of a return, opened by the order's link alone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  try {
    const label = await returnLabelOfOrder(req.scope, orderOfToken(req.scope, req.params.token!), req.params.package!);
    res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
    if ("url" in label) return res.redirect(303, label.url);
    res.type(label.type).send(label.bytes);
  } catch (error) {
    if ((error as { type?: string }).type !== MedusaError.Types.NOT_FOUND) throw error;
    sendGone(req, res);
  }
};
