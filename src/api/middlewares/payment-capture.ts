import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { CAPTURE_FIELDS } from "../../workflows/payment-capture/capture-of";
import { ATTEMPT_STATES } from "../../workflows/payment-capture/words";

const oneOrMore = <T extends z.ZodType>(type: T) => z.union([type, z.array(type)]).optional();

const ListCaptures = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()),
  payment_id: oneOrMore(z.string()),
  state: oneOrMore(z.enum(ATTEMPT_STATES)),
});
/** An amount as Medusa tells it: 12.3 or "12.30", in the order's currency. */
const CaptureNow = z.object({
  amount: z.union([z.number().positive(), z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, "amount must be like 12.30")]).optional(),
});

export const paymentCaptureMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/doorstep/captures",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListCaptures, { defaults: CAPTURE_FIELDS, isList: true })],
  },
  {
    matcher: "/admin/doorstep/captures/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(createSelectParams(), { defaults: CAPTURE_FIELDS, isList: false })],
  },
  { matcher: "/admin/doorstep/orders/:id/captures", methods: ["POST"], middlewares: [validateAndTransformBody(CaptureNow)] },
  { matcher: "/admin/doorstep/captures/:id/retry", methods: ["POST"], middlewares: [validateAndTransformBody(z.object({}))] },
];
