import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveCaseMail } from "../../../../workflows/customer-care/mail-to-case";

/** A mail that SendGrid's Inbound Parse hands over, signed: what a shopper answers to their case. `received`: whether it went into one. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const received = await receiveCaseMail(req.scope, {
    rawBody: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
    contentType: req.get("content-type"),
    signature: req.get("x-twilio-email-event-webhook-signature"),
    timestamp: req.get("x-twilio-email-event-webhook-timestamp"),
  });
  res.status(200).json({ received });
};
