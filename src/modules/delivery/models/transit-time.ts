import { model } from "@medusajs/framework/utils";

/** How long a service takes to somewhere, as the merchant says; null in a field stands for any. */
const TransitTime = model
  .define("doorstep_transit_time", {
    id: model.id({ prefix: "dstt" }).primaryKey(),
    /** A carrier's service, as shipping options name it, or a shipping option's id. */
    service: model.text().nullable(),
    location_id: model.text().nullable(),
    country_code: model.text().nullable(),
    postal_prefix: model.text().nullable(),
    /** Working days. */
    min_days: model.number(),
    max_days: model.number(),
    /** ISO week days on which the carrier moves and delivers; null: those of the plugin's options. */
    carrier_days: model.json().nullable(),
  })
  .indexes([{ on: ["service"] }]);

export default TransitTime;
