import { model } from "@medusajs/framework/utils";

/** An address that must not be mailed. */
const Suppression = model
  .define("doorstep_suppression", {
    id: model.id({ prefix: "dssup" }).primaryKey(),
    /** In lower case. */
    email: model.text(),
    reason: model.text(),
  })
  .indexes([{ on: ["email"], unique: true }]);

export default Suppression;
