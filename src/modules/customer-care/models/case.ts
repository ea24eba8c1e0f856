import { model } from "@medusajs/framework/utils";
import { CASE_REASONS, CASE_STATES, RESOLUTIONS } from "../rules/case-states";
import CaseEntry from "./case-entry";
import CaseItem from "./case-item";

/** Something a shopper reported about an order. */
const Case = model
  .define("doorstep_case", {
    id: model.id({ prefix: "dscase" }).primaryKey(),
    order_id: model.text(),
    state: model.enum([...CASE_STATES]).default("open"),
    reason: model.enum([...CASE_REASONS]),
    text: model.text().default(""),
    resolution: model.enum([...RESOLUTIONS]).nullable(),
    opened_by: model.enum(["shopper", "shop"]).default("shopper"),
    opened_at: model.dateTime(),
    resolved_at: model.dateTime().nullable(),
    /** The same for the same report sent twice. */
    fingerprint: model.text(),
    items: model.hasMany(() => CaseItem, { mappedBy: "case" }),
    entries: model.hasMany(() => CaseEntry, { mappedBy: "case" }),
  })
  .cascades({ delete: ["items", "entries"] })
  .indexes([{ on: ["order_id", "fingerprint"], unique: true }, { on: ["state", "opened_at"] }]);

export default Case;
