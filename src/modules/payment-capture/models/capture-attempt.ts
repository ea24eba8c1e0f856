import { model } from "@medusajs/framework/utils";

/** One try to capture an amount, written before the provider is asked. Its id is the idempotency key, see `idempotencyKeyOf`. */
const CaptureAttempt = model
  .define("doorstep_capture_attempt", {
    id: model.id({ prefix: "dsca" }).primaryKey(),
    plan_id: model.text(),
    order_id: model.text(),
    payment_id: model.text(),
    /** Why: `order`, `shipment:<package>`, `manual:<key>` or `retry:<attempt>`; each asks once. */
    cause: model.text(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    /** The last one: the provider may release what is left of the authorisation. */
    final: model.boolean().default(false),
    state: model.enum(["planned", "sent", "captured", "failed", "abandoned"]).default("planned"),
    tries: model.number().default(0),
    /** How often the provider clearly answered "not now". */
    refusals: model.number().default(0),
    next_try_at: model.dateTime(),
    /** While it is sent: until when its worker may be taken to be alive. */
    lease_until: model.dateTime().nullable(),
    failure_code: model.text().nullable(),
    failure_message: model.text().nullable(),
    failed_at: model.dateTime().nullable(),
    provider_reference: model.text().nullable(),
    captured_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["plan_id", "cause"], unique: true },
    // A payment is captured by one attempt at a time: the database holds to it, whatever the code does.
    { name: "IDX_doorstep_capture_attempt_one_sent", on: ["plan_id"], unique: true, where: { state: "sent" } },
    { on: ["order_id"] },
    { on: ["state", "next_try_at"] },
    { on: ["created_at"] },
  ]);

export default CaptureAttempt;
