import { model } from "@medusajs/framework/utils";

/** Goods on their way to a location; what a backorder's date is told from. */
const IncomingStock = model
  .define("doorstep_incoming_stock", {
    id: model.id({ prefix: "dsinc" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    quantity: model.bigNumber(),
    expected_at: model.dateTime(),
    note: model.text().nullable(),
    received_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["inventory_item_id", "expected_at"], where: "received_at is null and deleted_at is null" }]);

export default IncomingStock;
