import type { ShipmentRow } from "../../modules/carrier/service";

/** Where the label can be fetched: at the carrier, or from this store when the carrier handed it over. */
export const labelUrl = (s: Pick<ShipmentRow, "label_url" | "label_format" | "package_id">): string | null =>
  s.label_url ?? (s.label_format ? `/admin/doorstep/packages/${s.package_id}/documents/label` : null);

/** The label as core keeps it with a fulfilment. */
export const coreLabel = (s: ShipmentRow) => ({
  tracking_number: s.tracking_number ?? "", tracking_url: s.tracking_url ?? "", label_url: labelUrl(s) ?? "",
});
