import { model } from "@medusajs/framework/utils";

/** When an order was last followed, so that the catch-up finds those it should look at. */
const FollowedOrder = model
  .define("doorstep_followed_order", {
    id: model.id({ prefix: "dsfo" }).primaryKey(),
    order_id: model.text(),
    followed_at: model.dateTime(),
    /** Nothing more is awaited: delivered or canceled, and every wait is over. */
    ended: model.boolean().default(false),
  })
  .indexes([{ on: ["order_id"], unique: true }, { on: ["ended", "followed_at"] }]);

export default FollowedOrder;
