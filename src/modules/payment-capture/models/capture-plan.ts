import { model } from "@medusajs/framework/utils";

/** When and how much of an order's payment is captured. One an order. */
const CapturePlan = model
  .define("doorstep_capture_plan", {
    id: model.id({ prefix: "dscp" }).primaryKey(),
    order_id: model.text(),
    payment_id: model.text(),
    trigger: model.enum(["order", "packed", "shipped", "delivered", "manual"]),
    /** open: something is left to capture; done: all is captured; closed: the order or its payment was canceled. */
    state: model.enum(["open", "done", "closed"]).default("open"),
    currency_code: model.text(),
    authorised_amount: model.bigNumber(),
  })
  .indexes([{ on: ["order_id"], unique: true }, { on: ["payment_id"] }]);

export default CapturePlan;
