import { model } from "@medusajs/framework/utils";
import { TASK_KINDS, TASK_STATES } from "../rules/tasks";

/** Something to be done in a location beside picking and packing: goods put back, a bin counted, a bin filled up. */
const Task = model
  .define("doorstep_warehouse_task", {
    id: model.id({ prefix: "dstask" }).primaryKey(),
    kind: model.enum([...TASK_KINDS]),
    state: model.enum([...TASK_STATES]).default("open"),
    location_id: model.text(),
    work_order_id: model.text().nullable(),
    order_id: model.text().nullable(),
    inventory_item_id: model.text().default(""),
    sku: model.text().nullable(),
    barcode: model.text().nullable(),
    title: model.text(),
    /** Where it is to go, or to be counted. */
    bin: model.text().default(""),
    /** Pieces to put back or to bring; null for a count. */
    quantity: model.number().nullable(),
    /** A word of why: order_canceled, order_changed, short_pick, bundle_short, low_bin. */
    reason: model.text(),
    /** What the picker wrote, or which parcel must be opened. */
    note: model.text().nullable(),
    done_by: model.text().nullable(),
    done_at: model.dateTime().nullable(),
    counted_quantity: model.number().nullable(),
    /** By how much the count corrects the location's stock. */
    stock_change: model.number().nullable(),
  })
  .indexes([
    { on: ["location_id", "state", "created_at"] },
    { on: ["state", "created_at"] },
    { on: ["order_id"] },
    { on: ["location_id", "kind", "inventory_item_id", "bin"], unique: true, where: "state = 'open' and kind <> 'put_back' and deleted_at is null" },
  ]);

export default Task;
