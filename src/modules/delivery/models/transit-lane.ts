import { model } from "@medusajs/framework/utils";

/** What was learned of a lane: how many working days its parcels took of late. */
const TransitLane = model
  .define("doorstep_transit_lane", {
    id: model.id({ prefix: "dslane" }).primaryKey(),
    /** A carrier's service, or a shipping option's id. */
    service: model.text().searchable(),
    /** Country and region where it starts: `us-nv`. */
    origin: model.text(),
    /** Country, or country and beginning of the postal code, where it ends: `us`, `us:941`. */
    zone: model.text(),
    /** `{ all: [0, 12, 30], by_week_day: { "5": […] } }`: the index is the number of working days. */
    learned: model.json(),
    parcels: model.number().default(0),
    /** It has parcels that were not learned from yet, and work that will. */
    due: model.boolean().default(false),
    learned_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["service", "zone", "origin"], unique: true, where: "deleted_at is null" },
    { on: ["learned_at"] },
    { on: ["parcels"] },
  ]);

export default TransitLane;
