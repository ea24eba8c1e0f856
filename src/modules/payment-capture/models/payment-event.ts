import { model } from "@medusajs/framework/utils";

/** What a payment provider's webhook said, its signature checked. Kept first, read after the answer. */
const PaymentEvent = model
  .define("doorstep_payment_event", {
    id: model.id({ prefix: "dspe" }).primaryKey(),
    /** Medusa's id of the provider: `pp_…`. */
    provider_id: model.text(),
    /** The provider's own: the same event sent again is kept once. */
    event_id: model.text(),
    type: model.text(),
    /** What it is about, as the provider gave it. */
    object: model.json(),
    happened_at: model.dateTime(),
    received_at: model.dateTime(),
    read_at: model.dateTime().nullable(),
    /** What came of it, in words. */
    outcome: model.text().nullable(),
  })
  .indexes([{ on: ["provider_id", "event_id"], unique: true }, { on: ["received_at"] }]);

export default PaymentEvent;
