import { model } from "@medusajs/framework/utils";
import { CAPTURE_TRIGGERS } from "../rules/capture-trigger";

/** When and how much of an order's payment is captured. One an order. */
const CapturePlan = model
  .define("doorstep_capture_plan", {
    id: model.id({ prefix: "dscp" }).primaryKey(),
    order_id: model.text(),
    payment_id: model.text(),
    /** Decided when the plan is made; it stays when rules change later. */
    trigger: model.enum([...CAPTURE_TRIGGERS]),
    /** Only of `after_hours`: how many, and when they are over. */
    hours: model.number().nullable(),
    due_at: model.dateTime().nullable(),
    /** The rule that decided, and its name as it was then; null where the plugin's option did. */
    rule_id: model.text().nullable(),
    rule_name: model.text().nullable(),
    /** When the provider lets go of what is held; null where it does not say. */
    held_until: model.dateTime().nullable(),
    /** open: something is left to capture; done: all is captured; closed: the order or its payment was canceled. */
    state: model.enum(["open", "done", "closed"]).default("open"),
    /** Since when nothing is captured by itself; null where it is. */
    paused_at: model.dateTime().nullable(),
    currency_code: model.text(),
    authorised_amount: model.bigNumber(),
  })
  .indexes([{ on: ["order_id"], unique: true }, { on: ["payment_id"] }, { name: "IDX_doorstep_capture_plan_open", on: ["created_at"], where: { state: "open" } }]);

export default CapturePlan;
