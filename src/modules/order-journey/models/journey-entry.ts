import { model } from "@medusajs/framework/utils";

/** One fact about an order; appended, never changed. */
const JourneyEntry = model
  .define("doorstep_journey_entry", {
    id: model.id({ prefix: "dsje" }).primaryKey(),
    order_id: model.text(),
    /** The same for the same fact: makes telling it twice harmless. */
    key: model.text(),
    kind: model.text(),
    at: model.dateTime(),
    subject: model.text().nullable(),
    data: model.json().nullable(),
  })
  .indexes([{ on: ["order_id", "key"], unique: true }, { on: ["order_id", "at"] }]);

export default JourneyEntry;
