import { model } from "@medusajs/framework/utils";
import { LATER_CODES } from "../rules/later";
import { SHIP_BY_BASES } from "../rules/ship-by";
import { WAITING_CODES } from "../rules/waiting-reason";
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
    /** 1 for the order's first at this location; more where it was split, or grew when the first was packed. */
    part: model.number().default(1),
    state: model.enum([...WORK_ORDER_STATES]).default("waiting"),
    /** Why it may not be picked yet, in words for the people of the warehouse, and as a code. Also of one that was begun, when something came up. */
    waiting_reason: model.text().nullable(),
    waiting_code: model.enum([...WAITING_CODES]).nullable(),
    /** A person holds it, until a person lets it go. */
    hold_reason: model.text().nullable(),
    held_by: model.text().nullable(),
    held_at: model.dateTime().nullable(),
    /** A person answered what the shopper asked in the instructions. */
    released_by: model.text().nullable(),
    released_at: model.dateTime().nullable(),
    ship_by: model.dateTime(),
    /** What makes it leave by then. */
    ship_by_basis: model.enum([...SHIP_BY_BASES]).nullable(),
    /** The higher the sooner; `own_priority` is a person's, and stands above the rule's. */
    priority: model.number().default(0),
    own_priority: model.number().nullable(),
    /** The user or picker who picks it: two never pick the same. */
    picker_id: model.text().nullable(),
    /** The tote that its goods are picked into, where several are picked at once. */
    tote: model.text().nullable(),
    /** The box that its goods are sorted into, where the pieces of several were picked together. */
    box: model.number().nullable(),
    started_at: model.dateTime().nullable(),
    picked_at: model.dateTime().nullable(),
    packed_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    /** When it began anew, after it had been cancelled. */
    revived_at: model.dateTime().nullable(),
    /** The same on all that are picked and packed together; null for one that goes alone. */
    merge_id: model.text().nullable(),
    /** The same on all that could go together, see `mergeKey`; null where it cannot be told. */
    merge_key: model.text().nullable(),
    /** The shopper collects it where it is packed: it gets no label. */
    collect: model.boolean().default(false),
    /** Why it goes later than the order's other work. */
    later_code: model.enum([...LATER_CODES]).nullable(),
    wave: model.belongsTo(() => Wave, { mappedBy: "work_orders" }).nullable(),
    lines: model.hasMany(() => PickLine, { mappedBy: "work_order" }),
    packages: model.hasMany(() => Package, { mappedBy: "work_order" }),
  })
  .indexes([
    { on: ["order_id", "location_id", "part"], unique: true }, { on: ["state", "ship_by"] }, { on: ["location_id", "state", "priority", "ship_by"] },
    { on: ["ship_by"] }, { on: ["shipped_at"] }, { on: ["display_id"] },
    { name: "IDX_doorstep_work_order_waiting_code_ship_by", on: ["waiting_code", "ship_by"], where: "waiting_code is not null and deleted_at is null" },
    { name: "IDX_doorstep_work_order_boxed", on: ["location_id"], where: "box is not null and state in ('picking', 'picked', 'packed') and deleted_at is null" },
    { name: "IDX_doorstep_work_order_merge_id", on: ["merge_id"], where: "merge_id is not null and deleted_at is null" },
    { name: "IDX_doorstep_work_order_together", on: ["location_id", "merge_key"], where: "state in ('ready', 'picking', 'picked') and deleted_at is null" },
  ]);

export default WorkOrder;
