import { model } from "@medusajs/framework/utils";
import { KEPT_OUTCOMES, SCAN_STEPS } from "../rules/scans";

/** One scan by a picker or packer; appended, never changed. Refused ones too: they show where wrong picks begin. */
const Scan = model
  .define("doorstep_scan", {
    id: model.id({ prefix: "dsscan" }).primaryKey(),
    /** Made by the device: the same scan sent again is the same scan. */
    scan_id: model.text(),
    step: model.enum([...SCAN_STEPS]).default("pick"),
    work_order_id: model.text(),
    location_id: model.text().nullable(),
    pick_line_id: model.text().nullable(),
    /** Of a piece that was scanned into a parcel: the package that was closed with it, the leading one where several orders share the carton. */
    package_id: model.text().nullable(),
    bin: model.text().nullable(),
    barcode: model.text(),
    quantity: model.number(),
    outcome: model.enum([...KEPT_OUTCOMES]),
    scanned_by: model.text().nullable(),
    scanned_at: model.dateTime(),
  })
  .indexes([
    { on: ["scan_id"], unique: true }, { on: ["work_order_id", "scanned_at"] }, { on: ["scanned_at"] }, { on: ["scanned_by", "scanned_at"] },
    { name: "IDX_doorstep_scan_refused_scanned_at", on: ["scanned_at"], where: "outcome <> 'accepted' and deleted_at is null" },
    { name: "IDX_doorstep_scan_package_id", on: ["package_id"], where: "package_id is not null and deleted_at is null" },
  ]);

export default Scan;
