export const CAPTURE_TRIGGERS = ["order", "packed", "shipped", "delivered", "manual"] as const;
export type CaptureTrigger = (typeof CAPTURE_TRIGGERS)[number];

/**
 * What sets off the captures of an order. What has nothing to ship would wait for ever for a parcel,
 * so it is captured when ordered, unless the merchant captures by hand.
 */
export function captureTriggerFor(configured: CaptureTrigger, lines: readonly { requiresShipping: boolean }[]): CaptureTrigger {
  if (configured === "manual") return "manual";
  return lines.some((line) => line.requiresShipping) ? configured : "order";
}
