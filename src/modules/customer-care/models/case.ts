import { model } from "@medusajs/framework/utils";
import { ALL_REASONS, ALL_RESOLUTIONS, CASE_STATES, OPENERS } from "../rules/case-states";
import CaseEntry from "./case-entry";
import CaseItem from "./case-item";

/** Something that a shopper, or their bank, reported about an order. */
const Case = model
  .define("doorstep_case", {
    id: model.id({ prefix: "dscase" }).primaryKey(),
    order_id: model.text(),
    state: model.enum([...CASE_STATES]).default("open"),
    reason: model.enum([...ALL_REASONS]),
    text: model.text().default(""),
    resolution: model.enum([...ALL_RESOLUTIONS]).nullable(),
    opened_by: model.enum([...OPENERS]).default("shopper"),
    opened_at: model.dateTime(),
    /** By when the bank takes an answer. */
    answer_by: model.dateTime().nullable(),
    /** The bank's own case: the dispute or warning at the payment provider. */
    about: model.text().nullable(),
    resolved_at: model.dateTime().nullable(),
    /** The same for the same report sent twice. */
    fingerprint: model.text(),
    items: model.hasMany(() => CaseItem, { mappedBy: "case" }),
    entries: model.hasMany(() => CaseEntry, { mappedBy: "case" }),
  })
  .cascades({ delete: ["items", "entries"] })
  .indexes([{ on: ["order_id", "fingerprint"], unique: true }, { on: ["state", "opened_at"] }]);

export default Case;
