import { model } from "@medusajs/framework/utils";

/** What the merchant says of a stock location as a source of goods; one without a row has the defaults. */
const SourceLocation = model
  .define("doorstep_source_location", {
    id: model.id({ prefix: "dsloc" }).primaryKey(),
    location_id: model.text(),
    /** Lower comes first. */
    priority: model.number().default(0),
    closed: model.boolean().default(false),
    reopens_at: model.dateTime().nullable(),
    /** More orders than this in a day go elsewhere where they can. */
    orders_per_day: model.number().nullable(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    /** `[{ country_code, postal_prefix, amount }]`: what a parcel from here costs the merchant; null in a field is any. */
    parcel_costs: model.json().nullable(),
  })
  .indexes([{ on: ["location_id"], unique: true, where: "deleted_at is null" }]);

export default SourceLocation;
