export type Transit = { days: { min: number; max: number }; confidence: number; source: "shipping_option" | "plugin_options" };

/** A merchant who states a service's own days knows more than one number for all; neither is learned from parcels. */
const STATED = 0.8;
const GENERAL = 0.5;
const isDays = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 60;

/**
 * The working days on the way by a shipping option: its metadata's `transit_days: {min, max}` where it has one that makes sense,
 * else the plugin's own.
 */
export function transitOf(metadata: unknown, general: { min: number; max: number }): Transit {
  const stated = (metadata as { transit_days?: { min?: unknown; max?: unknown } } | null | undefined)?.transit_days;
  const { min, max } = stated ?? {};
  if (isDays(min) && isDays(max) && min <= max) return { days: { min, max }, confidence: STATED, source: "shipping_option" };
  // A general maximum below its minimum would be a window that ends before it begins.
  return { days: { min: general.min, max: Math.max(general.min, general.max) }, confidence: GENERAL, source: "plugin_options" };
}
