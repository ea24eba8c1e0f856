import { type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { CRITERIA, RULE_FIELDS } from "../../workflows/reservation/sourcing-settings";
import { STOCK_SHOWN } from "../../workflows/reservation/stock-overview";
import { list, oneOrMore, post, read } from "./route-kinds";
import { countryCodes, ids, ruleHead } from "./rule-fields";

export const ListStock = z.object({
  q: z.string().trim().min(1).optional(),
  show: z.enum(STOCK_SHOWN).optional(),
  location_id: oneOrMore(z.string()),
  inventory_item_id: oneOrMore(z.string()),
  product_id: oneOrMore(z.string()),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const ListIncoming = createFindParams({ limit: 20, offset: 0, order: "expected_at" }).extend({ inventory_item_id: oneOrMore(z.string()), location_id: oneOrMore(z.string()) });
const INCOMING_FIELDS = ["id", "inventory_item_id", "location_id", "quantity", "expected_at", "note", "received_at"];

/** Units of an inventory item; as exact as stock is counted. */
const units = z.number().min(0).max(1_000_000_000).multipleOf(0.000001);
const some = units.refine((amount) => amount > 0, "must be more than 0");
const moment = z.coerce.date();
const note = z.string().trim().max(500).nullable();

export const PolicyBody = z.object({
  location_id: z.string().nullable().optional(),
  safety_stock: units.nullable().optional(), low_stock_at: units.nullable().optional(), backorder_limit: units.nullable().optional(),
  release_at: moment.nullable().optional(), waiting_line: z.boolean().optional(),
}).strict();

export const IncomingBody = z.object({ inventory_item_id: z.string(), location_id: z.string(), quantity: some, expected_at: moment, note: note.optional() }).strict();
export const IncomingChange = z.object({ quantity: some.optional(), expected_at: moment.optional(), note: note.optional() }).strict();

const ruleFields = {
  ...ruleHead,
  criteria: z.array(z.enum(CRITERIA)).min(1).refine((all) => new Set(all).size === all.length, "criteria must each be named once"),
  sales_channel_ids: ids, region_ids: ids,
  country_codes: countryCodes,
};
export const RuleBody = z.object({
  ...ruleFields, enabled: ruleFields.enabled.default(true), rank: ruleFields.rank.default(0),
  sales_channel_ids: ids.default(null), region_ids: ids.default(null), country_codes: countryCodes.default(null),
}).strict();
export const RuleChange = z.object(ruleFields).partial().strict();

const ParcelCost = z.object({
  country_code: z.string().regex(/^[a-z]{2}$/, "country_code must be like de").nullable().default(null),
  postal_prefix: z.string().trim().min(1).max(20).nullable().default(null),
  amount: z.number().min(0),
}).strict();
const LocationBody = z.object({
  priority: z.number().int().min(-1000).max(1000), closed: z.boolean(), reopens_at: moment.nullable(), orders_per_day: z.number().int().min(0).nullable(),
  latitude: z.number().min(-90).max(90).nullable(), longitude: z.number().min(-180).max(180).nullable(), parcel_costs: z.array(ParcelCost).max(500).nullable(),
}).partial().strict();

export const ReallocateBody = z.object({ moves: z.array(z.object({ hold_line_id: z.string(), location_id: z.string() }).strict()).min(1).optional() }).strict();

export const stockMiddlewares: MiddlewareRoute[] = [
  read("stock", ListStock),
  post("stock/:inventory_item_id/policy", PolicyBody),
  list("incoming-stock", ListIncoming, INCOMING_FIELDS),
  post("incoming-stock", IncomingBody),
  post("incoming-stock/:id", IncomingChange),
  post("incoming-stock/:id/receive", z.object({ quantity: some.optional() }).strict()),
  list("sourcing-rules", createFindParams({ limit: 100, offset: 0, order: "rank" }), RULE_FIELDS),
  post("sourcing-rules", RuleBody),
  post("sourcing-rules/:id", RuleChange),
  post("source-locations/:location_id", LocationBody),
  post("orders/:id/allocation", ReallocateBody),
];
