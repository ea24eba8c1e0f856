import { returnSlip } from "../../../../../../workflows/warehouse/documents/returns/return-slip";
import { sendPdf } from "../../../../../send-pdf";
import { maySee, paperByLink } from "../../../send-page";

/** The paper that goes into the parcel of a return, for who has unlocked the order. */
export const GET = paperByLink(async (req, res, link) => {
  const pdf = await returnSlip(req.scope, link.orderId, req.params.return!);
  if (!maySee(req, res, link, `return-slip/${req.params.return}`)) return;
  res.set("Referrer-Policy", "no-referrer");
  sendPdf(res, "return-slip", pdf);
});
