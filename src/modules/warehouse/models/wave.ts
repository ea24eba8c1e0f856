import { model } from "@medusajs/framework/utils";
import WorkOrder from "./work-order";

/** Work orders of one location that are picked together. */
const Wave = model
  .define("doorstep_wave", {
    id: model.id({ prefix: "dswave" }).primaryKey(),
    location_id: model.text(),
    name: model.text().searchable(),
    created_by: model.text().nullable(),
    work_orders: model.hasMany(() => WorkOrder, { mappedBy: "wave" }),
  })
  .indexes([{ on: ["location_id", "created_at"] }]);

export default Wave;
