/** A level `l` with what its own policy and its item's say; a location's own word goes first. */
export const WITH_POLICIES = `
  left join doorstep_stock_policy own on own.inventory_item_id = l.inventory_item_id and own.location_id = l.location_id and own.deleted_at is null
  left join doorstep_stock_policy item on item.inventory_item_id = l.inventory_item_id and item.location_id is null and item.deleted_at is null`;
export const SAFETY_STOCK = "coalesce(own.safety_stock, item.safety_stock, 0)";
export const LOW_STOCK_AT = "coalesce(own.low_stock_at, item.low_stock_at)";
/** Below zero where more is promised than there is. */
export const AVAILABLE = `(l.stocked_quantity - l.reserved_quantity - ${SAFETY_STOCK})`;
