import { type MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { PACKAGE_FIELDS, WORK_ORDER_FIELDS } from "../../workflows/warehouse/work-order-view";
import { ACTIVITY_KINDS, ACTIVITY_RESULTS, BIN_FIELDS, CARTON_FIELDS, ENTRY_FIELDS, PACKAGE_STATES, REFUSED_OUTCOMES, SCAN_FIELDS, SCAN_STEPS, TASK_FIELDS, TASK_KINDS, TASK_STATES, WAITING_CODES, WAVE_FIELDS, WAVE_KINDS, WORK_ORDER_STATES } from "../../workflows/warehouse/words";
import { day, list, oneOrMore, post, read } from "./route-kinds";

/** How many milliseconds ago a scan was made, where its device had no connection meanwhile. */
const age = z.number().int().min(0).optional();
const pieces = z.number().int().min(1).max(100_000);

const ListWorkOrders = createFindParams({ limit: 20, offset: 0, order: "ship_by" }).extend({
  id: oneOrMore(z.string()), order_id: oneOrMore(z.string()), display_id: z.coerce.number().int().optional(),
  location_id: oneOrMore(z.string()), wave_id: oneOrMore(z.string()), state: oneOrMore(z.enum(WORK_ORDER_STATES)), waiting_code: oneOrMore(z.enum(WAITING_CODES)), picker_id: oneOrMore(z.string()),
});
const ListPackages = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({
  order_id: oneOrMore(z.string()), work_order_id: oneOrMore(z.string()), location_id: oneOrMore(z.string()), state: oneOrMore(z.enum(PACKAGE_STATES)),
});
const ListBins = createFindParams({ limit: 50, offset: 0, order: "path_order" }).extend({
  q: z.string().trim().min(1).max(100).optional(), location_id: oneOrMore(z.string()), code: oneOrMore(z.string()), zone: oneOrMore(z.string()), kind: oneOrMore(z.enum(["pick", "reserve"])),
});
const ListWaves = createFindParams({ limit: 20, offset: 0, order: "-created_at" }).extend({ location_id: oneOrMore(z.string()), picker_id: oneOrMore(z.string()), open: z.enum(["true", "false"]).transform((word) => word === "true").optional() });

const ListTasks = createFindParams({ limit: 50, offset: 0, order: "created_at" }).extend({
  location_id: oneOrMore(z.string()), order_id: oneOrMore(z.string()), kind: oneOrMore(z.enum(TASK_KINDS)), state: oneOrMore(z.enum(TASK_STATES)),
});
const ListEntries = createFindParams({ limit: 50, offset: 0, order: "-at" }).extend({
  location_id: oneOrMore(z.string()), order_id: oneOrMore(z.string()), work_order_id: oneOrMore(z.string()), by: oneOrMore(z.string()),
});
const ListScans = createFindParams({ limit: 50, offset: 0, order: "-scanned_at" }).extend({
  work_order_id: oneOrMore(z.string()), scanned_by: oneOrMore(z.string()), outcome: oneOrMore(z.string()), step: oneOrMore(z.enum(SCAN_STEPS)),
});

const ListCartons = createFindParams({ limit: 100, offset: 0, order: "name" });

const Nothing = z.object({}).strict();
export const ScanBody = z.object({ scan_id: z.string().min(1).max(100), bin: z.string().max(100).optional(), tote: z.string().max(100).optional(), barcode: z.string().min(1).max(200), quantity: pieces.default(1), age_ms: age }).strict();
/** `short_id`: made by the device, so that a short pick that is sent again counts once. */
export const ShortPickBody = z.object({ short_id: z.string().min(1).max(100).optional(), line_id: z.string(), quantity: pieces, reason: z.string().trim().min(1).max(500) }).strict();
export const PackBody = z.object({
  weight_grams: z.number().int().min(1).max(10_000_000).optional(),
  weight_note: z.string().trim().min(1).max(500).optional(),
  carton_id: z.string().optional(),
  scans: z.array(z.object({ scan_id: z.string().min(1).max(100), barcode: z.string().min(1).max(200), quantity: pieces.default(1), age_ms: age }).strict()).min(1).max(1_000).optional(),
  items: z.array(z.object({ line_id: z.string(), quantity: pieces }).strict()).min(1).max(1_000).optional(),
  acknowledge_instructions: z.boolean().optional(),
}).strict().refine(({ scans, items }) => Boolean(scans) !== Boolean(items), { message: "must be given, or items, and not both", path: ["scans"] });
export const HoldBody = z.object({ reason: z.string().trim().min(1).max(500) }).strict();
export const PriorityBody = z.object({ priority: z.number().int().min(-100).max(100).nullable() }).strict();
export const SplitBody = z.object({ lines: z.array(z.object({ line_id: z.string(), quantity: pieces }).strict()).min(1).max(1_000) }).strict();
export const MergeBody = z.object({ work_order_ids: z.array(z.string().min(1)).min(1).max(20) }).strict();
export const HandOverBody = z.object({ to: z.string().min(1).nullable() }).strict();
const side = z.number().int().min(1).max(10_000);
const grams = z.number().int().min(0).max(10_000_000);
export const CartonBody = z.object({ name: z.string().trim().min(1).max(100), length_mm: side, width_mm: side, height_mm: side, weight_grams: grams.optional(), max_grams: grams.nullable().optional() }).strict();
const number = z.number().int().min(0).max(10_000_000).nullable().optional();
/** `counted_quantity`: of a count, in all of the bins `counted_in` together. `brought_quantity`: into a bin that was to be filled up, out of the reserve bin `from_bin`. */
export const TaskBody = z.object({ counted_quantity: number, counted_in: z.array(z.string().min(1).max(100)).max(1_000).nullable().optional(), brought_quantity: number, from_bin: z.string().trim().min(1).max(100).nullable().optional() }).strict();
export const WaveScanBody = ScanBody.extend({ zone: z.string().max(100).optional() });
/** A scan that the device refused by itself, to be kept; `bin`: the one that the picker stood at. */
export const RefusedScanBody = z.object({
  scan_id: z.string().min(1).max(100), step: z.enum(SCAN_STEPS), outcome: z.enum(REFUSED_OUTCOMES), barcode: z.string().min(1).max(200), bin: z.string().max(100).optional(), quantity: pieces.default(1), age_ms: age,
}).strict();
/** The barcode of a label that was stuck on a parcel. */
export const LabelScanBody = z.object({ scan_id: z.string().min(1).max(100), code: z.string().trim().min(1).max(200) }).strict();
export const WaveRefusedScanBody = RefusedScanBody.extend({ zone: z.string().max(100).optional() });
/** A piece of a wave's pile; `work_order_id`: into whose box the device has said that it goes. */
export const SortBody = ScanBody.omit({ bin: true, tote: true }).extend({ work_order_id: z.string().min(1).optional() }).strict();
/** Six megabytes: as base64 takes them. A device makes a photo smaller than that before it sends it. */
const MOST_BASE64 = 8_000_000;
export const PhotoBody = z.object({
  photo_id: z.string().regex(/^[\w-]{8,100}$/, "must be 8 to 100 letters, digits, - or _"),
  content: z.string().min(1).max(MOST_BASE64).regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be base64"),
}).strict();
/** A body with a photo is larger than what is read by default; what is larger still gets 413. */
export const photoBody = { sizeLimit: "8200kb" };
export const BinBody = z.object({
  location_id: z.string().min(1), code: z.string().trim().min(1).max(100), path_order: z.number().int().min(0).optional(),
  zone: z.string().trim().min(1).max(100).nullable().optional(), kind: z.enum(["pick", "reserve"]).optional(),
  inventory_item_ids: z.array(z.string()).max(1_000).optional(),
  items: z.array(z.object({ inventory_item_id: z.string(), quantity: z.number().int().min(0).nullable().optional(), replenish_below: z.number().int().min(0).nullable().optional() }).strict()).max(1_000).optional(),
}).strict();
export const MoveBinBody = z.object({ before: z.string().min(1).optional(), after: z.string().min(1).optional() }).strict()
  .refine(({ before, after }) => Boolean(before) !== Boolean(after), { message: "must be given, or after, and not both", path: ["before"] });
const held = z.number().int().min(0).max(10_000_000).nullable().optional();
export const BinItemBody = z.object({ inventory_item_id: z.string().min(1).max(100), quantity: held, replenish_below: held }).strict();
/** `csv`: bin code, zone, path order, SKU, quantity, reserve; with a head in any order, separated by commas, semicolons or tabs. */
export const BinListBody = z.object({ location_id: z.string().min(1), csv: z.string().min(1).max(2_000_000), preview: z.boolean().default(false) }).strict();
/** `work_order_ids`, or `next`: so many of the location's that are ready and in no wave, the most urgent. */
export const WaveBody = z.object({
  location_id: z.string().min(1), name: z.string().trim().min(1).max(200), work_order_ids: z.array(z.string()).min(1).max(500).optional(), next: z.number().int().min(1).max(500).optional(),
  kind: z.enum(WAVE_KINDS).optional(), totes: z.array(z.string().trim().min(1).max(100)).max(500).optional(),
}).strict().refine(({ work_order_ids, next }) => Boolean(work_order_ids) !== Boolean(next), { message: "must be given, or next, and not both", path: ["work_order_ids"] });

const ActivityParams = z.object({
  by: z.string().min(1).max(100).optional(), display_id: z.coerce.number().int().min(1).max(2_147_483_647).optional(), location_id: z.string().min(1).max(100).optional(), kind: z.enum(ACTIVITY_KINDS).optional(),
  result: z.enum(ACTIVITY_RESULTS).optional(), from: day("from").optional(), to: day("to").optional(), after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50),
}).strict();

const FiguresParams = z.object({ location_id: z.string().optional(), from: z.coerce.date().optional(), to: z.coerce.date().optional() });

export const warehouseMiddlewares: MiddlewareRoute[] = [
  read("warehouse-figures", FiguresParams),
  list("work-orders", ListWorkOrders, WORK_ORDER_FIELDS),
  list("packages", ListPackages, PACKAGE_FIELDS),
  list("bins", ListBins, BIN_FIELDS),
  list("waves", ListWaves, WAVE_FIELDS),
  list("cartons", ListCartons, CARTON_FIELDS),
  post("cartons", CartonBody),
  list("tasks", ListTasks, TASK_FIELDS),
  list("warehouse-entries", ListEntries, ENTRY_FIELDS),
  list("scans", ListScans, SCAN_FIELDS),
  post("work-orders/:id/start", Nothing),
  post("work-orders/:id/hold", HoldBody),
  post("work-orders/:id/release", Nothing),
  post("work-orders/:id/priority", PriorityBody),
  post("work-orders/:id/split", SplitBody),
  post("work-orders/:id/merge", MergeBody),
  post("work-orders/:id/unmerge", Nothing),
  post("work-orders/:id/hand-over", HandOverBody),
  post("packages/:id/unpack", Nothing),
  read("warehouse-activity", ActivityParams),
  read("warehouse-activity/csv", ActivityParams.omit({ after: true, limit: true })),
  post("packages/:id/collected", Nothing),
  post("waves/:id/start", Nothing),
  post("waves/:id/hand-over", HandOverBody),
  post("waves/:id/scans", WaveScanBody),
  post("waves/:id/sort", SortBody),
  post("waves/:id/refused-scans", WaveRefusedScanBody),
  { ...post("packages/:id/photo", PhotoBody), bodyParser: photoBody },
  post("tasks/:id/done", TaskBody),
  post("work-orders/:id/scans", ScanBody),
  post("work-orders/:id/refused-scans", RefusedScanBody),
  post("work-orders/:id/label-scans", LabelScanBody),
  post("work-orders/:id/short-pick", ShortPickBody),
  post("work-orders/:id/packages", PackBody),
  post("bins", BinBody),
  { ...post("bins/import", BinListBody), bodyParser: { sizeLimit: "4mb" } },
  post("bins/:id/move", MoveBinBody),
  post("bins/:id/items", BinItemBody),
  post("waves", WaveBody),
];
