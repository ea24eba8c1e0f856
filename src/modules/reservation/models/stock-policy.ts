import { model } from "@medusajs/framework/utils";

/** How an inventory item is sold: at one location, or, without one, wherever it lies. */
const StockPolicy = model
  .define("doorstep_stock_policy", {
    id: model.id({ prefix: "dspol" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text().nullable(),
    /** Never sold by the store; a location's own word goes before the item's. Null: the item's, else none. */
    safety_stock: model.bigNumber().nullable(),
    /** An alert tells when no more than this is available. */
    low_stock_at: model.bigNumber().nullable(),
    /** How many may be sold beyond stock, over all locations, where the variant allows it; null is without limit. */
    backorder_limit: model.bigNumber().nullable(),
    /** Until then it is a pre-order: sold, and not sent. */
    release_at: model.dateTime().nullable(),
    /** Shoppers may wait in line while others hold the last units. */
    waiting_line: model.boolean().default(false),
  })
  .indexes([
    { on: ["inventory_item_id"], unique: true, where: "location_id is null and deleted_at is null" },
    { on: ["inventory_item_id", "location_id"], unique: true, where: "location_id is not null and deleted_at is null" },
  ]);

export default StockPolicy;
