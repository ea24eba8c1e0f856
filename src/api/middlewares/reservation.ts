import {
  validateAndTransformQuery, type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute,
} from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { answerRefusal } from "../../workflows/reservation/answer-refusal";
import { holdForPayment } from "../../workflows/reservation/hold-for-payment";
import { isRefusal, refusedLines } from "../../workflows/reservation/refused-lines";

/** A shopper who starts to pay has the units from here on, or hears now that they are gone. */
async function holdBeforePayment(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  await answerRefusal(res, async () => {
    await holdForPayment(req.scope, req.params.id!);
    next();
  });
}

/** A refusal in the midst of core's completion reaches the shopper as 409 with its lines, as everywhere else. */
function tellRefusedLines(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  // Read now: by the time core's error handler answers, the route's parameters are gone.
  const cartId = req.params.id!;
  const answer = res.json.bind(res);
  res.json = (body: unknown) => {
    if (!isRefusal(body)) return answer(body);
    res.status(409);
    refusedLines(req.scope, cartId).then((lines) => answer({ ...body, lines }), () => answer(body));
    return res;
  };
  next();
}

const listParams = createFindParams({ limit: 20, offset: 0 }).merge(
  z.object({
    state: z.enum(["held", "claimed", "settled", "released", "expired"]).optional(),
    cart_id: z.string().optional(),
    order_id: z.string().optional(),
  })
);

export const reservationMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/store/payment-collections/:id/payment-sessions", middlewares: [holdBeforePayment] },
  { methods: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [tellRefusedLines] },
  { methods: ["GET"], matcher: "/admin/doorstep/holds", middlewares: [validateAndTransformQuery(listParams, { isList: true, defaults: ["id"] })] },
];
