import { model } from "@medusajs/framework/utils";
import { ENTRY_KINDS } from "../rules/entries";

/** One decision or deed in the warehouse beside the scans; appended, never changed. */
const Entry = model
  .define("doorstep_warehouse_entry", {
    id: model.id({ prefix: "dswe" }).primaryKey(),
    kind: model.enum([...ENTRY_KINDS]),
    location_id: model.text(),
    work_order_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** A user's id, a picker's, or null where the order itself did it. */
    by: model.text().nullable(),
    at: model.dateTime(),
    data: model.json().nullable(),
    /** Made by the device, where it tells something that must count once: the same told again is the same entry. */
    request_id: model.text().nullable(),
  })
  .indexes([{ name: "IDX_doorstep_warehouse_entry_request_id", on: ["request_id"], unique: true, where: "request_id is not null and deleted_at is null" },
    { on: ["work_order_id", "at"] }, { on: ["location_id", "at"] }, { on: ["at"] }, { on: ["kind", "at"] }, { on: ["by", "at"] }]);

export default Entry;
