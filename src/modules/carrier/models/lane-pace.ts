import { model } from "@medusajs/framework/utils";

/** What was learned of a lane's parcels that arrived. Hours. */
const LanePace = model
  .define("doorstep_lane_pace", {
    id: model.id({ prefix: "dslan" }).primaryKey(),
    lane: model.text(),
    parcels: model.number(),
    transit_hours: model.float().nullable(),
    gap_hours: model.float().nullable(),
    fastest_hours: model.float().nullable(),
    learned_at: model.dateTime(),
  })
  .indexes([{ on: ["lane"], unique: true }]);

export default LanePace;
