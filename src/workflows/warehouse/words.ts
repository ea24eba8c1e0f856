export { ACTIVITY_KINDS, ACTIVITY_RESULTS } from "../../modules/warehouse/rules/activity";
export { PACKAGE_STATES } from "../../modules/warehouse/rules/package-states";
export { REFUSED_OUTCOMES, SCAN_STEPS } from "../../modules/warehouse/rules/scans";
export { TASK_KINDS, TASK_STATES } from "../../modules/warehouse/rules/tasks";
export { WAITING_CODES } from "../../modules/warehouse/rules/waiting-reason";
export { WAVE_KINDS } from "../../modules/warehouse/rules/wave";
export { WORK_ORDER_STATES } from "../../modules/warehouse/rules/work-order-states";

export const BIN_FIELDS = ["id", "location_id", "code", "zone", "kind", "path_order", "items.inventory_item_id", "items.quantity", "items.replenish_below", "created_at", "updated_at"];
export const WAVE_FIELDS = ["id", "location_id", "name", "kind", "picker_id", "started_at", "done_at", "created_by", "created_at", "work_orders.id", "work_orders.display_id", "work_orders.state"];
export const TASK_FIELDS = [
  "id", "kind", "state", "location_id", "work_order_id", "order_id", "inventory_item_id", "sku", "barcode", "title", "bin", "quantity", "reason", "note", "done_by", "done_at",
  "counted_quantity", "created_at",
];
export const CARTON_FIELDS = ["id", "name", "length_mm", "width_mm", "height_mm", "weight_grams", "max_grams", "created_at"];
export const ENTRY_FIELDS = ["id", "kind", "location_id", "work_order_id", "order_id", "by", "at", "data"];
export const SCAN_FIELDS = ["id", "scan_id", "step", "work_order_id", "pick_line_id", "package_id", "bin", "barcode", "quantity", "outcome", "scanned_by", "scanned_at"];
