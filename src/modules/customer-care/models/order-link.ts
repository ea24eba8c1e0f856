import { model } from "@medusajs/framework/utils";

/** How often an order's links were revoked: those of an earlier generation open nothing any more. */
const OrderLink = model
  .define("doorstep_order_link", {
    id: model.id({ prefix: "dslink" }).primaryKey(),
    order_id: model.text(),
    generation: model.number().default(0),
    revoked_at: model.dateTime().nullable(),
    /** The user of the shop who did it. */
    revoked_by: model.text().nullable(),
  })
  .indexes([{ on: ["order_id"], unique: true }]);

export default OrderLink;
