import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { messagesAbout } from "../../workflows/lifecycle-email/messages-about";
import { MESSAGES, MESSAGE_STATES, TROUBLES } from "../../workflows/lifecycle-email/words";
import { list, oneOrMore, post } from "./route-kinds";

const ListMessages = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()),
  kind: oneOrMore(z.enum(MESSAGES)),
  state: oneOrMore(z.enum(MESSAGE_STATES)),
  trouble: oneOrMore(z.enum(TROUBLES)),
  q: z.string().trim().min(1).max(254).optional(),
});
const LIST_FIELDS = [
  "id", "order_id", "order.display_id", "kind", "subject", "to", "locale", "state", "reason", "trouble", "tries", "subject_line",
  "told_with", "notification_id", "provider_message_id", "due_at", "sent_at", "delivered_at", "opened_at", "created_at", "updated_at",
];

/** `q`: an order's number, or how an address begins. */
const searching = async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  const { q, ...filters } = req.filterableFields;
  req.filterableFields = q ? { ...filters, ...(await messagesAbout(req.scope, String(q))) } : filters;
  next();
};

const listMessages = list("messages", ListMessages, LIST_FIELDS);

export const lifecycleEmailMiddlewares: MiddlewareRoute[] = [
  // A batch of events is far smaller; what is bigger gets 413.
  { matcher: "/hooks/sendgrid", methods: ["POST"], bodyParser: { preserveRawBody: true, sizeLimit: "1mb" } },
  post("messages/resend-kept-back", z.object({}).strict()),
  { ...listMessages, middlewares: [...listMessages.middlewares!, searching] },
  post("messages/:id/resend", z.object({ to: z.string().email("to must be an email address").optional() }).strict()),
];
