import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { CAPTURE_FIELDS } from "../../workflows/payment-capture/capture-of";
import { ATTEMPT_STATES } from "../../workflows/payment-capture/words";
import { list, oneOrMore, post } from "./route-kinds";

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
  list("captures", ListCaptures, CAPTURE_FIELDS),
  {
    matcher: "/admin/doorstep/captures/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(createSelectParams(), { defaults: CAPTURE_FIELDS, isList: false })],
  },
  post("orders/:id/captures", CaptureNow),
  post("captures/:id/retry", z.object({})),
];
