import { model } from "@medusajs/framework/utils";
import { REVIEW_STATES } from "../rules/review/states";

/** What was found of an order's payment, and what a person decided about it. One an order. */
const PaymentReview = model
  .define("doorstep_payment_review", {
    id: model.id({ prefix: "dspr" }).primaryKey(),
    order_id: model.text(),
    payment_session_id: model.text(),
    state: model.enum([...REVIEW_STATES]).default("clear"),
    /** Why a person has to look, or had to. */
    reasons: model.json(),
    /** What the provider and the card's bank found; null where the provider can't be asked. */
    checks: model.json().nullable(),
    /** By which a shopper's orders of a day are counted: digests of address and mail address, and the card. */
    shopper_key: model.text().nullable(),
    address_key: model.text().nullable(),
    card_key: model.text().nullable(),
    opened_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    note: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true },
    { on: ["state", "opened_at"] },
    { on: ["shopper_key", "created_at"] },
    { on: ["address_key", "created_at"] },
    { on: ["card_key", "created_at"] },
  ]);

export default PaymentReview;
