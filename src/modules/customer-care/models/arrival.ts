import { model } from "@medusajs/framework/utils";

/** The shopper said that it all arrived. */
const Arrival = model
  .define("doorstep_arrival", {
    id: model.id({ prefix: "dsarr" }).primaryKey(),
    order_id: model.text(),
    received_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id"], unique: true }]);

export default Arrival;
