import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { orderOfToken } from "../../../../../../workflows/customer-care/order-link";
import { photoOfCase } from "../../../../../../workflows/customer-care/photos";
import { sendGone } from "../../../send-page";

/** A photo that the shopper sent with a report, opened by the order's link alone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  try {
    const { type, bytes } = await photoOfCase(req.scope, req.params.photo!, { orderId: await orderOfToken(req.scope, req.params.token!) });
    res.set({ "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": "default-src 'none'" }).type(type).send(bytes);
  } catch (error) {
    if ((error as { type?: string }).type !== MedusaError.Types.NOT_FOUND) throw error;
    await sendGone(req, res);
  }
};
