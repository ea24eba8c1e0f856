import { model } from "@medusajs/framework/utils";
import { EXCEPTION_KINDS } from "../rules/exceptions/types";

/** One thing that was the matter with a parcel, from when it was found until it was over or a person had settled it. */
const TrackingException = model
  .define("doorstep_tracking_exception", {
    id: model.id({ prefix: "dsexc" }).primaryKey(),
    tracker_id: model.text(),
    order_id: model.text(),
    package_id: model.text(),
    kind: model.enum([...EXCEPTION_KINDS]),
    /** The same while it is the same matter. */
    episode: model.text(),
    /** In plain English, and what it is made of. */
    reason: model.text(),
    data: model.json(),
    suggestion: model.text(),
    opened_at: model.dateTime(),
    closed_at: model.dateTime().nullable(),
    /** A user; null when it was over by itself. */
    closed_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_doorstep_tracking_exception_open_unique", on: ["tracker_id", "kind"], unique: true, where: "closed_at is null and deleted_at is null" },
    { on: ["tracker_id", "opened_at"] },
    { on: ["order_id"] },
    { on: ["opened_at"] },
  ]);

export default TrackingException;
