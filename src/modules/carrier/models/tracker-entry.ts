import { model } from "@medusajs/framework/utils";
import { ENTRY_KINDS } from "../rules/tracker-entries";

/** What a person did about a parcel; appended, never changed. */
const TrackerEntry = model
  .define("doorstep_tracker_entry", {
    id: model.id({ prefix: "dste" }).primaryKey(),
    tracker_id: model.text(),
    order_id: model.text(),
    package_id: model.text(),
    kind: model.enum([...ENTRY_KINDS]),
    /** A user. */
    by: model.text(),
    at: model.dateTime(),
    data: model.json().nullable(),
  })
  .indexes([{ on: ["tracker_id", "at"] }, { on: ["order_id"] }]);

export default TrackerEntry;
