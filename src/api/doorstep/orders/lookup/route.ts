import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mailOrderLink } from "../../../../workflows/customer-care/mail-order-link";
import { LookupBody, lookupFromForm } from "../../../../workflows/customer-care/told-by-shopper";
import { forbidden } from "../../../../shared/errors";
import { isForeignForm } from "../own-page";
import { sendGone } from "../send-page";

/** The page that mails a new link. */
export const GET = (req: MedusaRequest, res: MedusaResponse): Promise<void> => sendGone(req, res, 200, req.query.sent ? "sent" : undefined);

/** What cannot be anybody's number and address is answered as if it were: nothing is told to a stranger. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  if (isForeignForm(req)) throw forbidden("A link is asked for on its own page");
  const asked = LookupBody.safeParse(lookupFromForm(req.body));
  try {
    if (asked.success) await mailOrderLink(req.scope, { ...asked.data, ip: req.ip ?? "unknown" });
  } catch (error) {
    if ((error as { status?: number }).status !== 429) throw error;
    return sendGone(req, res, 429, "often");
  }
  res.redirect(303, "/doorstep/orders/lookup?sent=1");
};
