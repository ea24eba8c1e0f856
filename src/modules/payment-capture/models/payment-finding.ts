import { model } from "@medusajs/framework/utils";
import { DISCREPANCIES } from "../rules/ledgers/compare";

/** Where a provider's ledger, core's and ours disagree about one payment, and what became of it. */
const PaymentFinding = model
  .define("doorstep_payment_finding", {
    id: model.id({ prefix: "dspf" }).primaryKey(),
    payment_session_id: model.text(),
    provider_id: model.text(),
    /** The provider's own id of the payment. */
    reference: model.text(),
    order_id: model.text().nullable(),
    cart_id: model.text().nullable(),
    kind: model.enum([...DISCREPANCIES]),
    currency_code: model.text(),
    /** By how much they differ; null where it is not about an amount. */
    amount: model.bigNumber().nullable(),
    /** open: a person or a rule has to do something; repaired: that was done; gone: it was no more when looked at again. */
    state: model.enum(["open", "repaired", "gone"]).default("open"),
    found_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    /** Who had it repaired: a user's id, or "rule". */
    repaired_by: model.text().nullable(),
    /** What the repair did, or why it could not. */
    note: model.text().nullable(),
  })
  .indexes([
    { on: ["payment_session_id", "kind"], unique: true, where: "state = 'open' and deleted_at is null" },
    { on: ["state", "found_at"] },
    { on: ["order_id"] },
  ]);

export default PaymentFinding;
