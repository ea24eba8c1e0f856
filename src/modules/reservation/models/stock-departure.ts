import { model } from "@medusajs/framework/utils";

/** Goods that left a location's stock with a parcel, once for its reference; and came back when its label was given back. */
const StockDeparture = model
  .define("doorstep_stock_departure", {
    id: model.id({ prefix: "dsdep" }).primaryKey(),
    /** The label that they left with. */
    reference: model.text(),
    order_id: model.text(),
    location_id: model.text(),
    /** [{line_item_id, inventory_item_id, quantity}], in units of the item. */
    parts: model.json(),
    returned_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["reference"], unique: true }, { on: ["order_id"] }]);

export default StockDeparture;
