import { type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { VIEW_PAGES } from "../../workflows/order-journey/orders/saved-views";
import { ORDER_SORTS, TODAY_GROUPS, WAY_PAYMENTS, WAY_STEPS } from "../../workflows/order-journey/words";
import { day, list, oneOrMore, post, read } from "./route-kinds";

const limit = z.coerce.number().int().min(1).max(100).default(20);
const yes = z.enum(["true", "false"]).transform((word) => word === "true").optional();

/** Nobody looks further through what is put in order by urgency. */
const TodayParams = z.object({ group: z.enum(TODAY_GROUPS).optional(), limit, offset: z.coerce.number().int().min(0).max(1000).default(0) }).strict();
const OrdersParams = z.object({
  q: z.string().trim().min(1).max(254).optional(), step: oneOrMore(z.enum(WAY_STEPS)), payment: oneOrMore(z.enum(WAY_PAYMENTS)), location_id: oneOrMore(z.string().min(1)), carrier: oneOrMore(z.string().min(1)),
  customer_id: z.string().min(1).optional(), late: yes, needs_person: yes, show: z.enum(["under_way", "all"]).optional(), order: z.enum(ORDER_SORTS).default("-placed_at"), after: z.string().max(400).optional(), limit,
}).strict();
export const OrdersBody = z.object({
  order_ids: z.array(z.string().min(1)).min(1).max(100), do: z.enum(["prioritise", "hold", "release", "resend"]),
  priority: z.number().int().min(-100).max(100).nullable().optional(), reason: z.string().trim().min(1).max(500).optional(),
}).strict().superRefine(({ do: act, priority, reason }, { addIssue }) => {
  if (act === "prioritise" && priority === undefined) addIssue({ code: "custom", path: ["priority"], message: "priority is needed to prioritise" });
  if (act === "hold" && reason === undefined) addIssue({ code: "custom", path: ["reason"], message: "reason is needed to hold" });
});
export const ViewParams = z.object({ page: z.enum(VIEW_PAGES).default("orders") }).strict();
/** A view keeps what the list's address has: names and short texts, nothing else. */
export const ViewBody = z.object({
  page: z.enum(VIEW_PAGES).default("orders"), name: z.string().trim().min(1).max(80), shared: z.boolean().default(false), is_default: z.boolean().default(false),
  query: z.record(z.string().max(40), z.string().max(400)).refine((query) => Object.keys(query).length <= 20, "query may have at most 20 entries"),
}).strict();
const AnalyticsParams = z.object({ from: day("from").optional(), to: day("to").optional(), location_id: z.string().min(1).optional() }).strict();

export const orderJourneyMiddlewares: MiddlewareRoute[] = [
  list("board", createFindParams({ limit: 20, offset: 0 }), []),
  read("today", TodayParams),
  read("orders-on-the-way", OrdersParams),
  post("orders-on-the-way/actions", OrdersBody),
  read("saved-views", ViewParams),
  post("saved-views", ViewBody),
  post("saved-views/:id", ViewBody),
  read("analytics", AnalyticsParams),
  read("analytics/csv", AnalyticsParams),
];
