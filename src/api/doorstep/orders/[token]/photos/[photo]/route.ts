import { photoOfCase } from "../../../../../../workflows/customer-care/photos";
import { byLink, maySee } from "../../../send-page";

/** A photo that the shopper sent with a report, for who has unlocked the order. */
export const GET = byLink(async (req, res, link) => {
  if (!maySee(req, res, link, `photos/${req.params.photo}`)) return;
  const { type, bytes } = await photoOfCase(req.scope, req.params.photo!, { orderId: link.orderId });
  res.set({ "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": "default-src 'none'" }).type(type).send(bytes);
});
