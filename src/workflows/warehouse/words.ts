export { PACKAGE_STATES } from "../../modules/warehouse/rules/package-states";
export { WORK_ORDER_STATES } from "../../modules/warehouse/rules/work-order-states";

export const BIN_FIELDS = ["id", "location_id", "code", "path_order", "items.inventory_item_id", "created_at", "updated_at"];
export const WAVE_FIELDS = ["id", "location_id", "name", "created_by", "created_at", "work_orders.id", "work_orders.display_id", "work_orders.state"];
