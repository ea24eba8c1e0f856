import { model } from "@medusajs/framework/utils";

/** A cart in the line for units that others hold. A shopper who no longer asks has left. */
const StockWait = model
  .define("doorstep_stock_wait", {
    id: model.id({ prefix: "dswait" }).primaryKey(),
    cart_id: model.text(),
    inventory_item_id: model.text(),
    /** In units of the inventory item. */
    quantity: model.bigNumber(),
    joined_at: model.dateTime(),
    seen_at: model.dateTime(),
    state: model.enum(["waiting", "served", "left"]).default("waiting"),
  })
  .indexes([
    { on: ["cart_id", "inventory_item_id"], unique: true, where: "state = 'waiting' and deleted_at is null" },
    { on: ["inventory_item_id", "joined_at"], where: "state = 'waiting' and deleted_at is null" },
  ]);

export default StockWait;
