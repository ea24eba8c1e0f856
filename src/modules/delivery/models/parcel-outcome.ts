import { model } from "@medusajs/framework/utils";

/** A parcel that was sent: its lane, what was promised of it first, and what happened. Days are local, as texts. */
const ParcelOutcome = model
  .define("doorstep_parcel_outcome", {
    id: model.id({ prefix: "dsout" }).primaryKey(),
    package_id: model.text(),
    order_id: model.text(),
    carrier: model.text().nullable(),
    service: model.text().nullable(),
    shipping_option_id: model.text().nullable(),
    origin: model.text().nullable(),
    country_code: model.text().nullable(),
    zone: model.text().nullable(),
    shipped_at: model.dateTime(),
    /** Where it started: the day, and its ISO week day. */
    shipped_on: model.text(),
    week_day: model.number(),
    promised_earliest: model.text().nullable(),
    promised_latest: model.text().nullable(),
    /** The day on which it was to leave. */
    promised_leaving: model.text().nullable(),
    confidence: model.float().nullable(),
    source: model.text().nullable(),
    delivered_at: model.dateTime().nullable(),
    delivered_on: model.text().nullable(),
    transit_days: model.number().nullable(),
    /** The day by which it counts: that of its arrival, else the last one promised. */
    counts_on: model.text().nullable(),
  })
  .indexes([
    { on: ["package_id"], unique: true, where: "deleted_at is null" },
    { on: ["order_id"] },
    { on: ["counts_on"] },
    { name: "IDX_doorstep_parcel_outcome_service", on: ["service", "origin", "delivered_at"], where: "transit_days is not null and deleted_at is null" },
    { name: "IDX_doorstep_parcel_outcome_option", on: ["shipping_option_id", "origin", "delivered_at"], where: "transit_days is not null and deleted_at is null" },
  ]);

export default ParcelOutcome;
