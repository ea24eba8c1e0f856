export const CAPTURE_TRIGGERS = ["order", "packed", "shipped", "delivered", "after_hours", "manual"] as const;
export type CaptureTrigger = (typeof CAPTURE_TRIGGERS)[number];

/** Those that wait for nothing to be sent. */
const WITHOUT_PARCEL: readonly CaptureTrigger[] = ["manual", "after_hours"];

/**
 * What sets off the captures of an order. What has nothing to ship would wait for ever for a parcel,
 * so it is captured when ordered, unless the merchant captures by hand or after a time.
 */
export function captureTriggerFor(configured: CaptureTrigger, lines: readonly { requiresShipping: boolean }[]): CaptureTrigger {
  if (WITHOUT_PARCEL.includes(configured)) return configured;
  return lines.some((line) => line.requiresShipping) ? configured : "order";
}
