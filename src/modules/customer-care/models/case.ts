import { model } from "@medusajs/framework/utils";
import { ALL_REASONS, ALL_RESOLUTIONS, CASE_STATES, OPENERS } from "../rules/case-states";
import CaseEntry from "./case-entry";
import CaseItem from "./case-item";
import CasePhoto from "./case-photo";
import Remedy from "./remedy";

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
    /** Whether the shopper is mailed that it was opened. */
    notified: model.boolean().default(true),
    /** By when the bank takes an answer. */
    answer_by: model.dateTime().nullable(),
    /** The bank's own case: the dispute or warning at the payment provider. */
    about: model.text().nullable(),
    resolved_at: model.dateTime().nullable(),
    /** The user of the shop who has it in hand. */
    owner_id: model.text().nullable(),
    /** By when the shopper is to hear of the shop; null where it is their turn. */
    answer_due_at: model.dateTime().nullable(),
    /** By when it is to be solved. */
    solve_due_at: model.dateTime().nullable(),
    /** The next of all these, see `dueAt`: by it the queue is in order. */
    due_at: model.dateTime().nullable(),
    first_answered_at: model.dateTime().nullable(),
    /** The case of the same order into which this one went. */
    merged_into: model.text().nullable(),
    /** The rule that answered it at once. */
    rule_id: model.text().nullable(),
    rule_name: model.text().nullable(),
    /** What was reported, as a hash, and the case's id: by the first the same report sent twice is known. Of the bank's: what it is about. */
    fingerprint: model.text(),
    items: model.hasMany(() => CaseItem, { mappedBy: "case" }),
    entries: model.hasMany(() => CaseEntry, { mappedBy: "case" }),
    photos: model.hasMany(() => CasePhoto, { mappedBy: "case" }),
    remedies: model.hasMany(() => Remedy, { mappedBy: "case" }),
  })
  .cascades({ delete: ["items", "entries", "photos", "remedies"] })
  .indexes([
    { on: ["order_id", "fingerprint"], unique: true },
    { on: ["state", "opened_at"] },
    { on: ["state", "due_at"] },
    { on: ["owner_id", "state"] },
  ]);

export default Case;
