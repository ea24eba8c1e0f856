import { model } from "@medusajs/framework/utils";

/** What must happen next for an order, and by when somebody hears of it otherwise. */
const Deadline = model
  .define("doorstep_deadline", {
    id: model.id({ prefix: "dsdl" }).primaryKey(),
    order_id: model.text(),
    /** What is awaited, e.g. `pack`, `carrier_scan`; with `subject`, one open deadline each. */
    awaits: model.text(),
    subject: model.text().default(""),
    due_at: model.dateTime(),
    state: model.enum(["open", "met", "missed"]).default("open"),
  })
  .indexes([
    { on: ["order_id", "awaits", "subject"], unique: true }, { on: ["state", "due_at"] },
    { name: "IDX_doorstep_deadline_unmet", on: ["due_at"], where: "state <> 'met' and deleted_at is null" },
  ]);

export default Deadline;
