import { model } from "@medusajs/framework/utils";

/** A text that staff answer with, with variables that are filled in from the case. */
const Macro = model.define("doorstep_care_macro", {
  id: model.id({ prefix: "dsmacro" }).primaryKey(),
  name: model.text().searchable(),
  text: model.text(),
});

export default Macro;
