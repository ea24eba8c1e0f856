import { model } from "@medusajs/framework/utils";
import { PACKAGE_STATES } from "../rules/package-states";
import PackageItem from "./package-item";
import WorkOrder from "./work-order";

/** One carton, closed and ready for its label. */
const Package = model
  .define("doorstep_package", {
    id: model.id({ prefix: "dspkg" }).primaryKey(),
    work_order: model.belongsTo(() => WorkOrder, { mappedBy: "packages" }),
    order_id: model.text().searchable(),
    location_id: model.text(),
    /** 1 for the work order's first. */
    number: model.number(),
    state: model.enum([...PACKAGE_STATES]).default("packed"),
    /** Where pieces of several orders lie in one carton: the id of its leading package, on each order's own; null where it holds one order's alone. */
    parcel_id: model.text().nullable(),
    /** As weighed, else as its items are said to weigh; of a carton that several share, on its leading package alone. */
    weight_grams: model.number().nullable(),
    /** Items and carton, where all weights are known. */
    expected_grams: model.number().nullable(),
    /** Why it may weigh something else. */
    weight_note: model.text().nullable(),
    carton_id: model.text().nullable(),
    length_mm: model.number().nullable(),
    width_mm: model.number().nullable(),
    height_mm: model.number().nullable(),
    /** Every piece in it was scanned. */
    verified: model.boolean().default(false),
    /** Of what lies in it, before it was closed: where staff see it, which upload it is, and its id in Medusa's file module. */
    photo_url: model.text().nullable(),
    photo_id: model.text().nullable(),
    photo_file_id: model.text().nullable(),
    photo_by: model.text().nullable(),
    photo_at: model.dateTime().nullable(),
    packed_by: model.text().nullable(),
    packed_at: model.dateTime(),
    /** When the label on it was scanned and was its own, and by whom; for each label anew. */
    label_checked_at: model.dateTime().nullable(),
    label_checked_by: model.text().nullable(),
    shipped_at: model.dateTime().nullable(),
    /** When the shopper collected it, and the user who gave it to them; core is told then. */
    collected_at: model.dateTime().nullable(),
    collected_by: model.text().nullable(),
    items: model.hasMany(() => PackageItem, { mappedBy: "package" }),
  })
  .indexes([{ on: ["work_order_id", "number"], unique: true }, { on: ["order_id"] }, { on: ["location_id", "state"] }, { on: ["created_at"] }, { on: ["packed_at"] },
    { name: "IDX_doorstep_package_parcel_id", on: ["parcel_id"], where: "parcel_id is not null and deleted_at is null" }]);

export default Package;
