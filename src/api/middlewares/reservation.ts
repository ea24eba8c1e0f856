import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MedusaStoreRequest, MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { beforeAnswer } from "../../shared/before-answer";
import { tellingRefusals } from "../../shared/telling-refusals";
import { HOLD_FIELDS } from "../../workflows/reservation/admin-holds";
import { tellGuardRefusal } from "../../workflows/reservation/guard-refusals";
import { keepHoldInStep } from "../../workflows/reservation/hold-stock";
import { seeingOwnHold } from "../../workflows/reservation/own-hold";
import { holdForPayment } from "../../workflows/reservation/hold-for-payment";
import { refusedLines, saysShort } from "../../workflows/reservation/refused-lines";
import { reservationOf } from "../../workflows/reservation/room";
import { FINDING_KINDS } from "../../workflows/reservation/stock-audit";
import { list, oneOrMore, post } from "./route-kinds";

/** A shopper who starts to pay has the units from here on, or hears now that they are gone. */
const holdBeforePayment = tellingRefusals(async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
  await holdForPayment(req.scope, req.params.id!);
  next();
});

/** A shopper's step keeps the cart's hold, which core must not take for somebody else's. */
function keepHoldInStepWith(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const cartId = req.params.id!;
  beforeAnswer(res, next, (body) => (res.statusCode >= 400 ? body : keepHoldInStep(req.scope, cartId).then(() => body)));
  seeingOwnHold(req.scope, cartId, () => next());
}

type Variant = { id?: string; inventory_quantity?: number } | null;
type Catalogue = { product?: { variants?: Variant[] }; products?: { variants?: Variant[] }[]; variant?: Variant; variants?: Variant[] };

/** What the merchant keeps back, or has at a closed location, is not shown as for sale. */
function tellWhatCanBeSold(req: MedusaStoreRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  beforeAnswer(res, next, (body) => {
    const { product = [], products = [], variant = null, variants = [] } = body as Catalogue;
    const counted = [...[product, products].flat().flatMap((one) => one.variants ?? []), variant, ...variants]
      .filter((one): one is { id: string; inventory_quantity: number } => typeof one?.inventory_quantity === "number");
    const [channel] = req.publishable_key_context?.sales_channel_ids ?? [];
    if (!counted.length || !channel) return body;
    return reservationOf(req.scope).sellable( counted.map(({ id }) => id), channel).then((sellable) => {
      for (const one of counted) one.inventory_quantity = sellable?.get(one.id) ?? one.inventory_quantity;
      return body;
    });
  });
  next();
}

/** A refusal in the midst of core's completion reaches the shopper as 409 with its lines, as everywhere else. */
function tellRefusedLines(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  // Read now: by the time core's error handler answers, the route's parameters are gone.
  const cartId = req.params.id!;
  beforeAnswer(res, next, (body) => {
    if (!saysShort(body)) return body;
    res.status(409);
    return refusedLines(req.scope, cartId).then((lines) => ({ ...body, lines }), () => body);
  });
  next();
}

const ListHolds = createFindParams({ limit: 20, offset: 0, order: "-first_held_at" }).extend({
  state: oneOrMore(z.enum(["held", "claimed", "settled", "released", "expired"])),
  cart_id: oneOrMore(z.string()),
  order_id: oneOrMore(z.string()),
});

export const RepairBody = z.object({ dry_run: z.boolean().default(true), kinds: z.array(z.enum(FINDING_KINDS)).min(1).optional() }).strict();

/** The steps of a shopper on the way to the payment. */
const STEPS = ["", "/line-items", "/line-items/:line_id", "/shipping-methods", "/promotions", "/customer"];

const CATALOGUE = ["products", "products/:id", "product-variants", "product-variants/:id"];

/** Core's own ways to reserve; the guard may refuse in each what core's check let through. */
const RESERVING = ["reservations", "draft-orders", "orders", "order-edits", "exchanges", "claims"];

export const reservationMiddlewares: MiddlewareRoute[] = [
  { methods: ["POST"], matcher: "/store/payment-collections/:id/payment-sessions", middlewares: [holdBeforePayment] },
  ...STEPS.map((step): MiddlewareRoute => ({ methods: ["POST", "DELETE"], matcher: `/store/carts/:id${step}`, middlewares: [keepHoldInStepWith] })),
  ...CATALOGUE.map((path): MiddlewareRoute => ({ methods: ["GET"], matcher: `/store/${path}`, middlewares: [tellWhatCanBeSold] })),
  { methods: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [tellRefusedLines, tellGuardRefusal] },
  ...RESERVING.map((path): MiddlewareRoute => ({ methods: ["POST"], matcher: `/admin/${path}*`, middlewares: [tellGuardRefusal] })),
  list("holds", ListHolds, HOLD_FIELDS),
  post("stock-audit/repair", RepairBody),
];
