import { model } from "@medusajs/framework/utils";
import { REMEDY_KINDS, REMEDY_STATES } from "../rules/remedies";
import Case from "./case";

/** One thing done about a case through Medusa's own workflows. Written before they are asked; its id marks what core makes of it. */
const Remedy = model
  .define("doorstep_remedy", {
    id: model.id({ prefix: "dsrem" }).primaryKey(),
    order_id: model.text(),
    kind: model.enum([...REMEDY_KINDS]),
    state: model.enum([...REMEDY_STATES]).default("planned"),
    /** What asked for it: twice the same asks once. */
    key: model.text(),
    /** `[{ line_item_id, quantity, variant_id? }]`. */
    items: model.json(),
    /** Of a refund: what is paid back, as a decimal text, and from which payments (`[{ payment_id, amount }]`). */
    amount: model.text().nullable(),
    currency_code: model.text().nullable(),
    portions: model.json().nullable(),
    /** The return whose arrival this refund waited for. */
    after: model.text().nullable(),
    /** Whether its items are paid back once they have come back. */
    then_refund: model.boolean().default(false),
    /** The user who asked for it; null where a rule did. */
    user_id: model.text().nullable(),
    tries: model.number().default(0),
    failure: model.text().nullable(),
    /** Core's claim, exchange or return, once it is made. */
    made_id: model.text().nullable(),
    return_id: model.text().nullable(),
    asked_at: model.dateTime(),
    done_at: model.dateTime().nullable(),
    case: model.belongsTo(() => Case, { mappedBy: "remedies" }),
  })
  .indexes([{ on: ["case_id", "key"], unique: true }, { on: ["order_id"] }, { on: ["state"] }]);

export default Remedy;
