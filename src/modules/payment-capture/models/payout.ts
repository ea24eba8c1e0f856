import { model } from "@medusajs/framework/utils";
import { PAYOUT_STATES, PAYOUT_TOLD } from "../../../shared/payout";
import PayoutLine from "./payout-line";

/** What a payment provider paid out to the merchant's bank. */
const Payout = model
  .define("doorstep_payout", {
    id: model.id({ prefix: "dspo" }).primaryKey(),
    provider_id: model.text(),
    /** The provider's own id. */
    reference: model.text(),
    state: model.enum([...PAYOUT_STATES]),
    currency_code: model.text(),
    amount: model.bigNumber(),
    fees: model.bigNumber(),
    made_at: model.dateTime(),
    arrives_at: model.dateTime(),
    failure: model.text().nullable(),
    /** How far the provider tells its lines. */
    told: model.enum([...PAYOUT_TOLD]).default("partly"),
    /** By how much its lines miss its amount; nothing once the provider has told all of them. */
    difference: model.bigNumber(),
    lines: model.hasMany(() => PayoutLine, { mappedBy: "payout" }),
  })
  .indexes([{ on: ["provider_id", "reference"], unique: true }, { on: ["arrives_at"] }]);

export default Payout;
