import { model } from "@medusajs/framework/utils";
import StockHold from "./stock-hold";

/** How much of one inventory item one location gives to one line of the cart. */
const StockHoldLine = model
  .define("doorstep_stock_hold_line", {
    id: model.id({ prefix: "dshline" }).primaryKey(),
    hold: model.belongsTo(() => StockHold, { mappedBy: "lines" }),
    line_item_id: model.text(),
    variant_id: model.text().nullable(),
    /** How many of the variant the cart line asks for. */
    requested: model.bigNumber(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** In units of the inventory item. */
    quantity: model.bigNumber(),
    /** Part of it was not there, or it is not released yet: it waits, and `ready_at` tells since when it does no more. */
    backorder: model.boolean().default(false),
    ready_at: model.dateTime().nullable(),
    /** Core's reservation that keeps the units; none once the hold was released or has expired. */
    reservation_item_id: model.text().nullable(),
    /** The line of the order, once it is settled. */
    order_line_item_id: model.text().nullable(),
  })
  .indexes([
    { on: ["reservation_item_id"] },
    { on: ["inventory_item_id", "location_id"], where: "backorder and ready_at is null and deleted_at is null" },
  ]);

export default StockHoldLine;
