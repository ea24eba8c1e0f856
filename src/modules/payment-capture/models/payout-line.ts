import { model } from "@medusajs/framework/utils";
import { MOVEMENT_KINDS } from "../rules/movement-kinds";
import Payout from "./payout";

/** One movement that a payout is made of. */
const PayoutLine = model
  .define("doorstep_payout_line", {
    id: model.id({ prefix: "dspol" }).primaryKey(),
    payout: model.belongsTo(() => Payout, { mappedBy: "lines" }),
    reference: model.text(),
    kind: model.enum([...MOVEMENT_KINDS]),
    /** `net` is `amount` less `fee`. */
    amount: model.bigNumber(),
    fee: model.bigNumber(),
    net: model.bigNumber(),
    happened_at: model.dateTime(),
    description: model.text().nullable(),
    /** The provider's payment, and the order that it pays for; null for what belongs to no order of this store. */
    payment_reference: model.text().nullable(),
    order_id: model.text().nullable(),
    display_id: model.number().nullable(),
  })
  .indexes([{ on: ["payout_id", "reference"], unique: true }, { on: ["order_id"] }]);

export default PayoutLine;
