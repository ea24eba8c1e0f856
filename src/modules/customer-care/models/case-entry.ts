import { model } from "@medusajs/framework/utils";
import { ENTRY_KINDS } from "../rules/case-states";
import Case from "./case";

/** One thing said or done in a case; appended, never changed. */
const CaseEntry = model.define("doorstep_case_entry", {
  id: model.id({ prefix: "dscasee" }).primaryKey(),
  kind: model.enum([...ENTRY_KINDS]).default("said"),
  said_by: model.enum(["shopper", "shop"]),
  /** The user of the shop who said or did it. */
  user_id: model.text().nullable(),
  text: model.text(),
  /** Said with the resolution: the case ended with it. */
  last_word: model.boolean().default(false),
  /** What belongs to its kind: the resolution, the case it went into, the carrier's number. */
  data: model.json().nullable(),
  at: model.dateTime(),
  case: model.belongsTo(() => Case, { mappedBy: "entries" }),
});

export default CaseEntry;
