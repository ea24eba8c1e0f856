import { model } from "@medusajs/framework/utils";
import { WAVE_KINDS } from "../rules/wave";
import WorkOrder from "./work-order";

/** Work orders of one location that are picked together, on one walk. */
const Wave = model
  .define("doorstep_wave", {
    id: model.id({ prefix: "dswave" }).primaryKey(),
    location_id: model.text(),
    name: model.text().searchable(),
    kind: model.enum([...WAVE_KINDS]).default("batch"),
    /** Nobody's where each zone has a picker of its own. */
    picker_id: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    done_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
    work_orders: model.hasMany(() => WorkOrder, { mappedBy: "wave" }),
  })
  .indexes([{ on: ["location_id", "created_at"] }, { on: ["picker_id", "done_at"] }, { on: ["created_at"] }]);

export default Wave;
