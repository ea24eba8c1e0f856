import { model } from "@medusajs/framework/utils";

/** Stock that a count found too little or too much, once for its reference. */
const StockCorrection = model
  .define("doorstep_stock_correction", {
    id: model.id({ prefix: "dscor" }).primaryKey(),
    /** The task that it was counted by. */
    reference: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** In units of the item; negative where some were missing. */
    by: model.bigNumber(),
  })
  .indexes([{ on: ["reference"], unique: true }, { on: ["inventory_item_id", "created_at"] }]);

export default StockCorrection;
