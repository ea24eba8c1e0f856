import { model } from "@medusajs/framework/utils";
import Case from "./case";

/** How much of which order line a case is about. */
const CaseItem = model.define("doorstep_case_item", {
  id: model.id({ prefix: "dscasei" }).primaryKey(),
  line_item_id: model.text(),
  quantity: model.number(),
  case: model.belongsTo(() => Case, { mappedBy: "items" }),
});

export default CaseItem;
