import { model } from "@medusajs/framework/utils";
import Case from "./case";

/** One thing said in a case; appended, never changed. */
const CaseEntry = model.define("doorstep_case_entry", {
  id: model.id({ prefix: "dscasee" }).primaryKey(),
  said_by: model.enum(["shopper", "shop"]),
  /** The user of the shop who said it. */
  user_id: model.text().nullable(),
  text: model.text(),
  /** Said with the resolution: the case ended with it. */
  last_word: model.boolean().default(false),
  at: model.dateTime(),
  case: model.belongsTo(() => Case, { mappedBy: "entries" }),
});

export default CaseEntry;
