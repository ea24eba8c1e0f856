import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { LookupBody, RatingBody, ReportBody } from "../../workflows/customer-care/told-by-shopper";
import { CASE_REASONS, CASE_STATES, RESOLUTIONS } from "../../workflows/customer-care/words";

const oneOrMore = <T extends z.ZodType>(type: T) => z.union([type, z.array(type)]).optional();

const ListCases = createFindParams({ limit: 20, offset: 0, order: "opened_at" }).extend({
  order_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(CASE_STATES)),
  reason: oneOrMore(z.enum(CASE_REASONS)),
});
const LIST_FIELDS = [
  "id", "order_id", "state", "reason", "text", "resolution", "opened_by", "opened_at", "resolved_at", "items.line_item_id", "items.quantity",
];
const text = z.string().trim().min(1).max(5000);

const post = (matcher: string, body: z.ZodObject): MiddlewareRoute => ({
  matcher, methods: ["POST"], middlewares: [validateAndTransformBody(body)],
});

export const customerCareMiddlewares: MiddlewareRoute[] = [
  post("/store/order-status/lookup", LookupBody),
  post("/store/order-status/:token/cases", ReportBody),
  post("/store/order-status/:token/rating", RatingBody),
  post("/admin/doorstep/cases/:id/reply", z.object({ text }).strict()),
  post("/admin/doorstep/cases/:id/resolve", z.object({ resolution: z.enum(RESOLUTIONS), text: text.optional() }).strict()),
  { matcher: "/admin/doorstep/cases", methods: ["GET"], middlewares: [validateAndTransformQuery(ListCases, { defaults: LIST_FIELDS, isList: true })] },
];
