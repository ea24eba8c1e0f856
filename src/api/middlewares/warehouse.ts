import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { PACKAGE_FIELDS, WORK_ORDER_FIELDS } from "../../workflows/warehouse/work-order-view";
import { BIN_FIELDS, PACKAGE_STATES, WAVE_FIELDS, WORK_ORDER_STATES } from "../../workflows/warehouse/words";
import { list, oneOrMore, post } from "./route-kinds";

const pieces = z.number().int().min(1).max(100_000);

const ListWorkOrders = createFindParams({ limit: 20, offset: 0, order: "ship_by" }).extend({
  id: oneOrMore(z.string()), order_id: oneOrMore(z.string()), display_id: z.coerce.number().int().optional(),
  location_id: oneOrMore(z.string()), wave_id: oneOrMore(z.string()), state: oneOrMore(z.enum(WORK_ORDER_STATES)),
});
const ListPackages = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()), work_order_id: oneOrMore(z.string()), location_id: oneOrMore(z.string()), state: oneOrMore(z.enum(PACKAGE_STATES)),
});
const ListBins = createFindParams({ limit: 50, offset: 0, order: "path_order" }).extend({ location_id: oneOrMore(z.string()), code: oneOrMore(z.string()) });
const ListWaves = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({ location_id: oneOrMore(z.string()) });

const Nothing = z.object({}).strict();
export const ScanBody = z.object({ scan_id: z.string().min(1).max(100), bin: z.string().max(100).optional(), barcode: z.string().min(1).max(200), quantity: pieces.default(1) }).strict();
export const ShortPickBody = z.object({ line_id: z.string(), quantity: pieces, reason: z.string().trim().min(1).max(500) }).strict();
export const PackBody = z.object({
  weight_grams: z.number().int().min(1).max(10_000_000).optional(),
  items: z.array(z.object({ line_id: z.string(), quantity: pieces }).strict()).min(1).max(1_000),
  acknowledge_instructions: z.boolean().optional(),
}).strict();
export const BinBody = z.object({
  location_id: z.string().min(1), code: z.string().trim().min(1).max(100), path_order: z.number().int().min(0).optional(),
  inventory_item_ids: z.array(z.string()).max(1_000).optional(),
}).strict();
export const WaveBody = z.object({ location_id: z.string().min(1), name: z.string().trim().min(1).max(200), work_order_ids: z.array(z.string()).min(1).max(500) }).strict();

export const warehouseMiddlewares: MiddlewareRoute[] = [
  list("work-orders", ListWorkOrders, WORK_ORDER_FIELDS),
  list("packages", ListPackages, PACKAGE_FIELDS),
  list("bins", ListBins, BIN_FIELDS),
  list("waves", ListWaves, WAVE_FIELDS),
  post("work-orders/:id/start", Nothing),
  post("work-orders/:id/scans", ScanBody),
  post("work-orders/:id/short-pick", ShortPickBody),
  post("work-orders/:id/packages", PackBody),
  post("bins", BinBody),
  post("waves", WaveBody),
];
