import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { FACT_MESSAGES, MESSAGE_STATES } from "../../workflows/lifecycle-email/words";
import { list, oneOrMore, post } from "./route-kinds";

const ListMessages = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()),
  kind: oneOrMore(z.enum([...FACT_MESSAGES, "order_link"])),
  state: oneOrMore(z.enum(MESSAGE_STATES)),
});
const LIST_FIELDS = [
  "id", "order_id", "kind", "subject", "to", "locale", "state", "reason", "tries", "subject_line",
  "notification_id", "provider_message_id", "sent_at", "delivered_at", "opened_at", "created_at", "updated_at",
];

export const lifecycleEmailMiddlewares: MiddlewareRoute[] = [
  // A batch of events is far smaller; what is bigger gets 413.
  { matcher: "/hooks/sendgrid", methods: ["POST"], bodyParser: { preserveRawBody: true, sizeLimit: "1mb" } },
  list("messages", ListMessages, LIST_FIELDS),
  post("messages/:id/resend", z.object({ to: z.string().email("to must be an email address").optional() }).strict()),
];
