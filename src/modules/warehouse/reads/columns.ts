/** What screens and papers read of each table. */
export const WORK_COLUMNS = [
  "id", "order_id", "display_id", "location_id", "part", "state", "waiting_reason", "waiting_code", "held_at", "held_by", "ship_by", "ship_by_basis", "merge_id", "collect", "later_code", "priority", "own_priority", "picker_id", "tote", "box", "wave_id", "started_at", "picked_at",
  "packed_at", "shipped_at", "cancelled_at", "created_at", "updated_at",
];
export const LINE_COLUMNS = [
  "id", "line_item_id", "inventory_item_id", "sku", "barcode", "title", "thumbnail", "bin", "bins", "zone", "path_order", "quantity", "picked_quantity", "sorted_quantity", "packed_quantity", "short_quantity",
  "short_reason", "unit_weight_grams", "length_mm", "width_mm", "height_mm",
];
export const PACKAGE_COLUMNS = [
  "id", "work_order_id", "order_id", "location_id", "number", "state", "parcel_id", "weight_grams", "expected_grams", "weight_note", "carton_id", "length_mm", "width_mm", "height_mm",
  "verified", "photo_url", "photo_by", "photo_at", "packed_by", "packed_at", "label_checked_at", "label_checked_by", "shipped_at", "collected_at", "created_at",
];
export const ITEM_COLUMNS = ["id", "pick_line_id", "line_item_id", "inventory_item_id", "quantity", "line_item_quantity"];
