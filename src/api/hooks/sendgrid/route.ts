import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveSendGridEvents } from "../../../workflows/lifecycle-email/message-events";

/** SendGrid's signed event webhook: verified, stored, answered; worked on afterwards. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await receiveSendGridEvents(req.scope, {
    rawBody: (req.rawBody as Buffer | undefined) ?? Buffer.alloc(0),
    signature: req.get("x-twilio-email-event-webhook-signature"),
    timestamp: req.get("x-twilio-email-event-webhook-timestamp"),
    ip: req.ip ?? "",
  });
  res.status(200).json({ received: true });
};
