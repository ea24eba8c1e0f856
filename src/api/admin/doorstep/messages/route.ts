import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listMessages } from "../../../../workflows/lifecycle-email/resend-message";

/** The outbox, newest first unless asked otherwise; without contents. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const config = req.listConfig as { skip: number; take: number };
  const [messages, count] = await listMessages(req.scope, { filters: req.filterableFields, config });
  res.json({ messages, count, offset: config.skip, limit: config.take });
};
