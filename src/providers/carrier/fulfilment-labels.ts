import { MedusaError } from "@medusajs/framework/utils";

/** A label as Medusa keeps it on a fulfilment. */
export type FulfilmentLabel = { tracking_number: string; tracking_url: string; label_url: string };

/**
 * The labels that the warehouse bought, from the first place that holds any.
 * Throws INVALID_DATA naming the field of a label that is no label.
 */
export function fulfilmentLabels(...places: (Record<string, unknown> | undefined)[]): FulfilmentLabel[] {
  const labels = places.map((place) => place?.labels).find((found) => Array.isArray(found) && found.length) ?? [];
  return (labels as Record<string, unknown>[]).map((label, i) => ({
    tracking_number: text(label, "tracking_number", i, true), tracking_url: text(label, "tracking_url", i), label_url: text(label, "label_url", i),
  }));
}

function text(label: Record<string, unknown>, field: string, i: number, required = false): string {
  const value = label?.[field] ?? "";
  if (typeof value === "string" && (value || !required)) return value;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `labels[${i}].${field} must be a text${required ? " that is not empty" : ""}.`);
}
