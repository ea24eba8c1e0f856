import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { AddressBody, NothingMore, ReturnBody, UnlockBody } from "../../workflows/customer-care/changed-by-shopper";
import { LookupBody, RatingBody, ReportBody } from "../../workflows/customer-care/told-by-shopper";
import { WishesBody } from "../../workflows/delivery/words";
import { ALL_REASONS, CASE_STATES, RESOLUTIONS } from "../../workflows/customer-care/words";
import { list, oneOrMore, post } from "./route-kinds";

const ListCases = createFindParams({ limit: 20, offset: 0, order: "opened_at" }).extend({
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(CASE_STATES)),
  reason: oneOrMore(z.enum(ALL_REASONS)),
});
const LIST_FIELDS = [
  "id", "order_id", "state", "reason", "text", "resolution", "opened_by", "opened_at", "answer_by", "about", "resolved_at", "items.line_item_id", "items.quantity",
];
const text = z.string().trim().min(1).max(5000);

const tell = (path: string, body: z.ZodObject): MiddlewareRoute => ({
  matcher: `/store/order-status/${path}`, methods: ["POST"], middlewares: [validateAndTransformBody(body)],
});

export const customerCareMiddlewares: MiddlewareRoute[] = [
  tell("lookup", LookupBody),
  tell(":token/cases", ReportBody),
  tell(":token/rating", RatingBody),
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
