import { receiptOf } from "../../../../../workflows/warehouse/documents/receipt/receipt";
import { sendPdf } from "../../../../send-pdf";
import { maySee, paperByLink } from "../../send-page";

/** The order's receipt, for who has unlocked it. */
export const GET = paperByLink(async (req, res, link) => {
  if (!maySee(req, res, link, "receipt")) return;
  const { name, pdf } = await receiptOf(req.scope, link.orderId, req.get("accept-language"));
  res.set("Referrer-Policy", "no-referrer");
  sendPdf(res, name, pdf);
});
