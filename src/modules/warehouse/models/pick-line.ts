import { model } from "@medusajs/framework/utils";
import WorkOrder from "./work-order";

/** So many pieces of one stock item for one order line. A bundle has a pick line for each of its parts. */
const PickLine = model
  .define("doorstep_pick_line", {
    id: model.id({ prefix: "dspl" }).primaryKey(),
    work_order: model.belongsTo(() => WorkOrder, { mappedBy: "lines" }),
    line_item_id: model.text(),
    /** Empty for what the store does not keep stock of. */
    inventory_item_id: model.text().default(""),
    /** Pieces of this stock item in one piece of the order line. */
    required_quantity: model.number().default(1),
    sku: model.text().nullable(),
    barcode: model.text().nullable(),
    title: model.text(),
    thumbnail: model.text().nullable(),
    /** The first bin on the picker's way that has it; `bins` are all that do, in the order of the way. */
    bin: model.text().nullable(),
    zone: model.text().nullable(),
    bins: model.json().nullable(),
    path_order: model.number().default(0),
    unit_weight_grams: model.number().nullable(),
    length_mm: model.number().nullable(),
    width_mm: model.number().nullable(),
    height_mm: model.number().nullable(),
    quantity: model.number(),
    picked_quantity: model.number().default(0),
    /** Of what was picked together with others, the pieces that lie in its box or went into a parcel. */
    sorted_quantity: model.number().default(0),
    packed_quantity: model.number().default(0),
    short_quantity: model.number().default(0),
    short_reason: model.text().nullable(),
    short_at: model.dateTime().nullable(),
    /** Pieces that left in a fulfilment which somebody made in core's own screen. */
    by_hand_quantity: model.number().default(0),
  })
  .indexes([{ name: "IDX_doorstep_pick_line_part_unique", on: ["work_order_id", "line_item_id", "inventory_item_id"], unique: true }]);

export default PickLine;
