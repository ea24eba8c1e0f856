import { model } from "@medusajs/framework/utils";
import { CASE_REASONS } from "../rules/case-states";
import Case from "./case";

/** How much of which order line a case is about, and what is wrong with it. */
const CaseItem = model.define("doorstep_case_item", {
  id: model.id({ prefix: "dscasei" }).primaryKey(),
  line_item_id: model.text(),
  quantity: model.number(),
  /** The case's own where it is null. */
  reason: model.enum([...CASE_REASONS]).nullable(),
  case: model.belongsTo(() => Case, { mappedBy: "items" }),
});

export default CaseItem;
