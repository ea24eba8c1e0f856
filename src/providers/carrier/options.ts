import { z } from "@medusajs/framework/zod";
import { MedusaError } from "@medusajs/framework/utils";
import { LABEL_FORMATS } from "../../modules/carrier/rules/label-options";
import { LENGTH_UNITS } from "../../shared/lengths";
import { BUILT_IN } from "./adapters/own";
import { labelRule, rateShopping } from "./shipping-rules";

const tableRate = z.object({
  service: z.string().min(1),
  name: z.string().min(1),
  carrier: z.string().min(1),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  up_to_grams: z.number().positive().optional(),
  prices: z.record(z.string().regex(/^[a-z]{3}$/), z.number().int().nonnegative()),
  delivery_days: z.number().nonnegative().optional(),
  is_return: z.boolean().optional(),
}).strict();

const easypost = z.object({
  apiKey: z.string().min(1),
  webhookSecret: z.string().min(1).optional(),
  apiBaseUrl: z.string().url().optional(),
  timeoutMs: z.number().int().positive().optional(),
  services: z.array(z.object({ carrier: z.string(), service: z.string() })).optional(),
}).strict();

const shipengine = z.object({
  apiKey: z.string().min(1),
  apiBaseUrl: z.string().url().optional(),
  timeoutMs: z.number().int().positive().optional(),
  /** The carriers connected to the account: ShipEngine's id of each, its code, and the services that are offered. */
  carriers: z.array(z.object({ id: z.string().regex(/^se-/, "must be a carrier id like se-123890"), carrier: z.string().min(1), services: z.array(z.string().min(1)).min(1) }).strict()).min(1),
  /** Whom a pickup's driver may ask for, where the stock location has no phone or email. */
  pickupContact: z.object({ name: z.string().min(1), email: z.string().email(), phone: z.string().min(7) }).strict().optional(),
}).strict();

const manual = z.object({ name: z.string().optional(), rates: z.array(tableRate).min(1), trackingUrl: z.string().includes("{tracking_number}").optional() }).strict();
const simulator = z.object({ webhookSecret: z.string().min(1).optional() }).strict();

const carrierOptions = z.object({
  easypost: easypost.optional(),
  shipengine: shipengine.optional(),
  manual: manual.optional(),
  simulator: simulator.optional(),
  /** A merchant's own: the module of each by its name, a path from the store's own directory or a package. */
  adapters: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/, "must be a name like my_carrier"), z.string().min(1)).default({})
    .refine((own) => BUILT_IN.every((name) => !(name in own)), `must have names of their own, none of ${BUILT_IN.join(", ")}`),
  /** Prices for the checkout when a carrier does not answer; `service` as the adapter names it, or `*`. */
  fallbackRates: z.array(tableRate).optional(),
  /** How long the checkout waits for a live rate. */
  rateTimeoutMs: z.number().int().positive().default(4_000),
  /** Until when a carrier takes parcels: at a place, of a carrier, on these week days; of all where none is named. The last call of a day counts. */
  cutOffs: z.array(z.object({
    location_id: z.string().min(1).optional(), adapter: z.string().min(1).optional(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day like 16:30"), days: z.array(z.number().int().min(1).max(7)).min(1).optional(),
  }).strict()).default([]),
  /** How labels are drawn, where the carrier can: PDF for paper, PNG, or ZPL for thermal printers. Return labels, which shoppers print, are PDF. */
  labelFormat: z.enum(LABEL_FORMATS).default("pdf"),
  labelRules: z.array(labelRule).default([]),
  rateShopping: rateShopping.prefault({}),
  /** Ask the carrier, where it can tell, whether it knows the address before a label is bought. */
  checkAddresses: z.boolean().default(true),
  /** Labels that nobody used are given back after so many days; null: never. */
  voidUnusedAfterDays: z.number().int().min(1).nullable().default(null),
  /** What the numbers of core's length, width and height stand for, as the plugin's `warehouse.lengthUnit` says it. */
  lengthUnit: z.enum(LENGTH_UNITS).default("mm"),
  /** What a product without measures weighs (grams), and the carton rates are asked for (millimetres). */
  defaultItemGrams: z.number().positive().default(500),
  defaultCarton: z.object({ length_mm: z.number().positive(), width_mm: z.number().positive(), height_mm: z.number().positive() }).default({ length_mm: 300, width_mm: 200, height_mm: 100 }),
}).strict();

export type EasyPostOptions = z.infer<typeof easypost>;
export type ShipEngineOptions = z.infer<typeof shipengine>;
export type ManualOptions = z.infer<typeof manual>;
export type SimulatorOptions = z.infer<typeof simulator>;
export type CarrierOptions = z.infer<typeof carrierOptions>;
export type CarrierOptionsInput = z.input<typeof carrierOptions>;

/** Checks the options and fills in defaults. Throws INVALID_DATA, naming each field and what is wrong; never its value. */
export function carrierOptionsFrom(options: unknown): CarrierOptions {
  const parsed = carrierOptions.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "options"}: ${message}`);
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `Wrong options of the carrier provider. ${faults.join("; ")}.`);
}
