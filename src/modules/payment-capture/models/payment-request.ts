import { model } from "@medusajs/framework/utils";
import { REQUEST_REASONS } from "../rules/request/need";
import { REQUEST_STATES } from "../rules/request/states";

/** What an order still needs to be paid, after a payment that failed, ended or was let go, and how it is being asked for. One open an order. */
const PaymentRequest = model
  .define("doorstep_payment_request", {
    id: model.id({ prefix: "dspq" }).primaryKey(),
    order_id: model.text(),
    reason: model.enum([...REQUEST_REASONS]),
    state: model.enum([...REQUEST_STATES]),
    amount: model.bigNumber(),
    currency_code: model.text(),
    provider_id: model.text(),
    /** The payment that ends, or has ended; a new one takes its place. Null where there was none. */
    replaces_payment_id: model.text().nullable(),
    /** Core's collection for the new payment, once there is one. */
    payment_collection_id: model.text().nullable(),
    payment_id: model.text().nullable(),
    /** How often the saved payment method was charged, and when it is charged next. */
    tries: model.number().default(0),
    next_try_at: model.dateTime().nullable(),
    failure_code: model.text().nullable(),
    failure_message: model.text().nullable(),
    /** Since when the shopper is asked. */
    asked_at: model.dateTime().nullable(),
    /** A user's id where a person asked; null where it follows from what happened to the payment. */
    asked_by: model.text().nullable(),
    ended_at: model.dateTime().nullable(),
    /** A user's id where a person withdrew it; null where it was no longer needed. */
    withdrawn_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_doorstep_payment_request_one_open", on: ["order_id"], unique: true, where: "state in ('charging', 'asking') and deleted_at is null" },
    { on: ["order_id", "created_at"] },
    { on: ["state", "asked_at"] },
  ]);

export default PaymentRequest;
