import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveWebhook } from "../../../../workflows/carrier/receive-webhook";

/** Checks and keeps a carrier's webhook, and answers; it is read afterwards. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await receiveWebhook(req.scope, req.params.provider!, { body: req.rawBody as Buffer, headers: req.headers, ip: req.ip ?? "" });
  res.sendStatus(200);
};
