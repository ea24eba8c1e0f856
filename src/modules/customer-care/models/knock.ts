import { model } from "@medusajs/framework/utils";

/** How often somebody asked for a link in the window of time; `who` is a hash, not an address. */
const Knock = model
  .define("doorstep_knock", {
    id: model.id({ prefix: "dsknk" }).primaryKey(),
    who: model.text(),
    window_start: model.dateTime(),
    count: model.number(),
  })
  .indexes([{ on: ["who"], unique: true }, { on: ["window_start"] }]);

export default Knock;
