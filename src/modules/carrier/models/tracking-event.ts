import { model } from "@medusajs/framework/utils";
import { TRACKING_STATUSES } from "../rules/types";
import Tracker from "./tracker";

/** One scan by the carrier. The same scan told again is the same; only a newer word on the ETA is added to it. */
const TrackingEvent = model
  .define("doorstep_tracking_event", {
    id: model.id({ prefix: "dstev" }).primaryKey(),
    tracker: model.belongsTo(() => Tracker, { mappedBy: "events" }),
    key: model.text(),
    provider_event_id: model.text().nullable(),
    status: model.enum([...TRACKING_STATUSES]).nullable(),
    reason: model.text().nullable(),
    message: model.text().nullable(),
    place: model.json().nullable(),
    occurred_at: model.dateTime(),
    eta_at: model.dateTime().nullable(),
    eta_reported_at: model.dateTime().nullable(),
    /** Of a delivery: { signed_by, photo_url }. */
    proof: model.json().nullable(),
  })
  .indexes([{ on: ["tracker_id", "key"], unique: true }]);

export default TrackingEvent;
