import { returnLabelOfOrder } from "../../../../../../workflows/carrier/return-label-view";
import { maySee, paperByLink } from "../../../send-page";

/** The label of a return, for who has unlocked the order: it names the shopper and where they live. */
export const GET = paperByLink(async (req, res, link) => {
  const label = await returnLabelOfOrder(req.scope, link.orderId, req.params.package!);
  if (!maySee(req, res, link, `return-label/${req.params.package}`)) return;
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
  if ("url" in label) return res.redirect(303, label.url);
  res.type(label.type).send(label.bytes);
});
