import { type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { AddressBody, NothingMore, ReturnBody, UnlockBody } from "../../workflows/customer-care/changed-by-shopper";
import { countAction } from "../../workflows/customer-care/count-action";
import { openLink } from "../../workflows/customer-care/order-link";
import { LookupBody, RatingBody, ReportBody } from "../../workflows/customer-care/told-by-shopper";
import { WishesBody } from "../../workflows/delivery/words";
import { ALL_REASONS, CASE_STATES, RESOLUTIONS } from "../../workflows/customer-care/words";
import { checkBody, list, oneOrMore, post } from "./route-kinds";

const ListCases = createFindParams({ limit: 20, offset: 0, order: "opened_at" }).extend({
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(CASE_STATES)),
  reason: oneOrMore(z.enum(ALL_REASONS)),
});
const LIST_FIELDS = [
  "id", "order_id", "state", "reason", "text", "resolution", "opened_by", "opened_at", "answer_by", "about", "resolved_at", "items.line_item_id", "items.quantity",
];
const text = z.string().trim().min(1).max(5000);

/** What is sent by a link is counted, whatever becomes of it. */
const counted = async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
  const { orderId } = await openLink(req.scope, req.params.token!);
  await countAction(req.scope, orderId, req.ip ?? "unknown");
  next();
};
const tell = (path: string, body: z.ZodObject): MiddlewareRoute => ({
  matcher: `/store/order-status/${path}`, methods: ["POST"], middlewares: [...(path.startsWith(":token") ? [counted] : []), checkBody(body)],
});

export const customerCareMiddlewares: MiddlewareRoute[] = [
  tell("lookup", LookupBody),
  tell(":token/cases", ReportBody),
  tell(":token/rating", RatingBody),
  { matcher: "/store/order-status/:token/received", methods: ["POST"], middlewares: [counted] },
  tell(":token/unlock", UnlockBody),
  tell(":token/address", AddressBody),
  tell(":token/delivery-instructions", WishesBody),
  tell(":token/cancel", NothingMore),
  tell(":token/returns", ReturnBody),
  post("orders/:id/link/revoke", NothingMore),
  list("cases", ListCases, LIST_FIELDS),
  post("cases/:id/reply", z.object({ text }).strict()),
  post("cases/:id/resolve", z.object({ resolution: z.enum(RESOLUTIONS), text: text.optional() }).strict()),
];
