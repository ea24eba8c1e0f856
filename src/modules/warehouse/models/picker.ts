import { model } from "@medusajs/framework/utils";

/** Someone who works in one location and signs in to its screens alone, by a PIN or a badge. */
const Picker = model
  .define("doorstep_picker", {
    id: model.id({ prefix: "dspick" }).primaryKey(),
    name: model.text().searchable(),
    location_id: model.text(),
    /** What is typed before the PIN. */
    number: model.text(),
    /** scrypt; never given out. */
    pin_hash: model.text(),
    /** SHA-256 of what the badge says. */
    badge_hash: model.text().nullable(),
    /** Sessions from before it are over. */
    signed_out_at: model.dateTime().nullable(),
    failed_tries: model.number().default(0),
    locked_until: model.dateTime().nullable(),
    active: model.boolean().default(true),
  })
  .indexes([{ on: ["number"], unique: true }, { on: ["badge_hash"], unique: true }, { on: ["location_id"] }]);

export default Picker;
