import { model } from "@medusajs/framework/utils";
import { TRACKING_STATUSES } from "../rules/types";
import Shipment from "./shipment";
import TrackingEvent from "./tracking-event";

/** What we know of a shipment's way: the sum of its tracking events. */
const Tracker = model
  .define("doorstep_tracker", {
    id: model.id({ prefix: "dstrk" }).primaryKey(),
    shipment: model.belongsTo(() => Shipment, { mappedBy: "tracker" }),
    package_id: model.text(),
    order_id: model.text().searchable(),
    adapter: model.text(),
    carrier: model.text(),
    tracking_number: model.text().searchable(),
    provider_tracker_id: model.text().nullable(),
    status: model.enum([...TRACKING_STATUSES]).nullable(),
    status_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    eta: model.dateTime().nullable(),
    /** The dates that the shopper was to hear of, in turn: [{ eta, previous, at, later }]. */
    eta_changes: model.json().nullable(),
    delivered_at: model.dateTime().nullable(),
    events: model.hasMany(() => TrackingEvent, { mappedBy: "tracker" }),
  })
  .indexes([
    { on: ["shipment_id"], unique: true },
    { on: ["adapter", "tracking_number"] },
    { on: ["provider_tracker_id"] },
    { on: ["order_id"] },
    { on: ["status", "status_at"] },
    { on: ["created_at"] },
  ]);

export default Tracker;
