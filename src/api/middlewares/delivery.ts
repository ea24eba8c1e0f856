import { type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { beforeAnswer } from "../../shared/before-answer";
import { isTimeZone } from "../../shared/options";
import { withPromises } from "../../workflows/delivery/beside-options";
import { TRANSIT_TIME_FIELDS } from "../../workflows/delivery/settings";
import { WishesBody } from "../../workflows/delivery/words";
import { checkBody, day, list, oneOrMore, post, read } from "./route-kinds";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "cut_offs must be times of day like 14:00");
const weekDays = (field: string) => z.array(z.number().int().min(1).max(7)).min(1, `${field} must name at least one day`).refine((days) => new Set(days).size === days.length, `${field} must name each day once`);

const Closure = z.object({ from: day("from"), to: day("to"), note: z.string().trim().max(200).nullable().default(null) }).strict()
  .refine(({ from, to }) => from <= to, "closures must not end before they begin");
export const DispatchBody = z.object({
  time_zone: z.string().refine(isTimeZone, "time_zone must be an IANA time zone like Europe/Berlin").nullable(),
  cut_offs: z.record(z.string(), time)
    .refine((days) => Object.keys(days).every((day) => /^[1-7]$/.test(day)), "cut_offs must be given by week day, 1 (Monday) to 7")
    .refine((days) => Object.keys(days).length > 0, "cut_offs must name at least one day").nullable(),
  handling_days: z.number().int().min(0).max(30).nullable(), holidays: z.boolean(), closures: z.array(Closure).max(100).nullable(),
}).partial().strict();

const days = z.number().int().min(0).max(60);
export const TransitTimeBody = z.object({
  service: z.string().trim().min(1).max(200).nullable().default(null), location_id: z.string().min(1).nullable().default(null),
  country_code: z.string().regex(/^[a-z]{2}$/, "country_code must be like de").nullable().default(null),
  postal_prefix: z.string().trim().min(1).max(20).nullable().default(null),
  min_days: days, max_days: days, carrier_days: weekDays("carrier_days").nullable().default(null),
}).strict().superRefine(({ min_days, max_days, postal_prefix, country_code }, { addIssue }) => {
  if (min_days > max_days) addIssue({ code: "custom", path: ["max_days"], message: "max_days must not be less than min_days" });
  if (postal_prefix && !country_code) addIssue({ code: "custom", path: ["postal_prefix"], message: "postal_prefix needs a country_code" });
});

const ListTransitTimes = createFindParams({ limit: 200, offset: 0, order: "service" }).extend({ service: oneOrMore(z.string()), location_id: oneOrMore(z.string()), country_code: oneOrMore(z.string()) });
const ListLanes = createFindParams({ limit: 20, offset: 0, order: "-parcels" }).extend({ q: z.string().trim().min(1).optional(), service: oneOrMore(z.string()), origin: oneOrMore(z.string()), zone: oneOrMore(z.string()) });
const LANE_FIELDS = ["id", "service", "origin", "zone", "learned", "parcels", "learned_at"];
const ScoreParams = z.object({ from: day("from").optional(), to: day("to").optional() });

type Listed = { shipping_options?: { id: string }[] };

/** Who asks core for a cart's shipping options hears the dates with them, without a second request. */
function tellPromises(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { cart_id: cartId, is_return } = req.query;
  const isReturn = is_return === "true";
  if (typeof cartId === "string" && !isReturn) {
    beforeAnswer(res, next, (body) => {
      const { shipping_options } = body as Listed;
      return shipping_options ? withPromises(req.scope, cartId, shipping_options).then((told) => ({ ...(body as object), shipping_options: told })) : body;
    });
  }
  next();
}

export const deliveryMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/delivery-instructions", methods: ["POST"], middlewares: [checkBody(WishesBody)] },
  { matcher: "/store/shipping-options", methods: ["GET"], middlewares: [tellPromises] },
  post("delivery-locations/:location_id", DispatchBody),
  list("transit-times", ListTransitTimes, TRANSIT_TIME_FIELDS),
  post("transit-times", TransitTimeBody),
  post("transit-times/:id", TransitTimeBody),
  list("transit-lanes", ListLanes, LANE_FIELDS),
  read("delivery-score", ScoreParams),
  read("delivery-score/csv", ScoreParams),
];
