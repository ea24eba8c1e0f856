import { model } from "@medusajs/framework/utils";
import { WORK_ORDER_STATES } from "../rules/work-order-states";
import Package from "./package";
import PickLine from "./pick-line";
import Wave from "./wave";

/** What one location must do for one order. */
const WorkOrder = model
  .define("doorstep_work_order", {
    id: model.id({ prefix: "dswo" }).primaryKey(),
    order_id: model.text().searchable(),
    display_id: model.number(),
    location_id: model.text(),
    state: model.enum([...WORK_ORDER_STATES]).default("waiting"),
    /** Why it may not be picked yet, in words for the people of the warehouse. */
    waiting_reason: model.text().nullable(),
    ship_by: model.dateTime(),
    /** The user who picks it: two never pick the same. */
    picker_id: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    picked_at: model.dateTime().nullable(),
    packed_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    wave: model.belongsTo(() => Wave, { mappedBy: "work_orders" }).nullable(),
    lines: model.hasMany(() => PickLine, { mappedBy: "work_order" }),
    packages: model.hasMany(() => Package, { mappedBy: "work_order" }),
  })
  .indexes([{ on: ["order_id", "location_id"], unique: true }, { on: ["state", "ship_by"] }, { on: ["location_id", "state", "ship_by"] }]);

export default WorkOrder;
