import { model } from "@medusajs/framework/utils";
import { TRACKING_CAUSES } from "../rules/causes";
import { EXCEPTION_KINDS } from "../rules/exceptions/types";
import { TRACKING_STATUSES } from "../rules/types";
import Shipment from "./shipment";
import TrackingEvent from "./tracking-event";

/** What we know of a shipment's way: the sum of its tracking events, and what a person should do about it. */
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
    /** Carrier, service and countries: parcels of one lane have one pace. */
    lane: model.text().default(""),
    from_country: model.text().nullable(),
    to_country: model.text().nullable(),
    label_at: model.dateTime().nullable(),
    status: model.enum([...TRACKING_STATUSES]).nullable(),
    status_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    cause: model.enum([...TRACKING_CAUSES]).nullable(),
    first_scan_at: model.dateTime().nullable(),
    last_scan_at: model.dateTime().nullable(),
    longest_gap_hours: model.float().nullable(),
    eta: model.dateTime().nullable(),
    eta_source: model.enum(["carrier", "lane"]).nullable(),
    /** The dates that the shopper was to hear of, in turn: [{ eta, previous, at, later, eta_on, previous_on }]. */
    eta_changes: model.json().nullable(),
    delivered_at: model.dateTime().nullable(),
    /** Of the delivery, as far as the carrier gives it: { signed_by, photo_url, place }. */
    proof: model.json().nullable(),
    /** The gravest thing that is the matter now; null when nothing is. All of them: [{ kind, reason, suggestion, data, since }]. */
    exception: model.enum([...EXCEPTION_KINDS]).nullable(),
    exception_since: model.dateTime().nullable(),
    exceptions: model.json().nullable(),
    /** A user. */
    owner_id: model.text().nullable(),
    snoozed_until: model.dateTime().nullable(),
    /** When a scan or webhook last told something new, when the carrier is asked next, and how often it was without news or an answer. */
    heard_at: model.dateTime().nullable(),
    /** When a webhook last told of it: what the carrier tells by itself is asked for more rarely. */
    told_at: model.dateTime().nullable(),
    poll_at: model.dateTime().nullable(),
    quiet_polls: model.number().default(0),
    failed_polls: model.number().default(0),
    /** When time alone may change what is the matter. */
    look_at: model.dateTime().nullable(),
    events: model.hasMany(() => TrackingEvent, { mappedBy: "tracker" }),
  })
  .indexes([
    { on: ["shipment_id"], unique: true },
    { on: ["adapter", "tracking_number"] },
    { on: ["provider_tracker_id"] },
    { on: ["order_id"] },
    { on: ["status", "status_at"] },
    { on: ["created_at"] },
    { name: "IDX_doorstep_tracker_poll_at", on: ["poll_at"], where: "poll_at is not null and deleted_at is null" },
    { name: "IDX_doorstep_tracker_look_at", on: ["look_at"], where: "look_at is not null and deleted_at is null" },
    { name: "IDX_doorstep_tracker_exception_told", on: ["exception", "exception_since", "owner_id", "snoozed_until"], where: "exception is not null and deleted_at is null" },
    { name: "IDX_doorstep_tracker_exception_since", on: ["exception_since"], where: "exception is not null and deleted_at is null" },
    { name: "IDX_doorstep_tracker_owner_id", on: ["owner_id"], where: "exception is not null and deleted_at is null" },
    { name: "IDX_doorstep_tracker_lane", on: ["lane", "delivered_at"], where: "delivered_at is not null and deleted_at is null" },
  ]);

export default Tracker;
