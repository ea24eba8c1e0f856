import { model } from "@medusajs/framework/utils";
import { DISPUTE_KINDS, DISPUTE_STATES } from "../../../shared/dispute";

/** What a card's bank holds against a payment: a dispute, an inquiry before one, or a warning of fraud. */
const Dispute = model
  .define("doorstep_dispute", {
    id: model.id({ prefix: "dsdp" }).primaryKey(),
    provider_id: model.text(),
    /** The provider's own id. */
    reference: model.text(),
    kind: model.enum([...DISPUTE_KINDS]),
    state: model.enum([...DISPUTE_STATES]),
    payment_session_id: model.text(),
    /** Null while the payment has no order. */
    order_id: model.text().nullable(),
    /** Both null where the bank names no amount. */
    currency_code: model.text().nullable(),
    amount: model.bigNumber().nullable(),
    /** The provider's word. */
    reason: model.text(),
    opened_at: model.dateTime(),
    asked_at: model.dateTime(),
    evidence_due_at: model.dateTime().nullable(),
    answered_at: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
    /** The texts that a person decided to hand in; the same ones are sent however often it takes. */
    evidence: model.json().nullable(),
    sent_by: model.text().nullable(),
    /** Why the provider did not take them. */
    failure: model.text().nullable(),
    /** Rises with each word of the provider's, so that an older one never replaces a newer. */
    revision: model.number().default(1),
  })
  .indexes([{ on: ["provider_id", "reference"], unique: true }, { on: ["order_id"] }, { on: ["payment_session_id"] }, { on: ["state", "evidence_due_at"] }]);

export default Dispute;
