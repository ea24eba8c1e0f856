import { model } from "@medusajs/framework/utils";
import { MESSAGE_STATES } from "../rules/message-states";

/** One email to one person about one thing; its content is kept as it was sent. */
const Message = model
  .define("doorstep_message", {
    id: model.id({ prefix: "dsmsg" }).primaryKey(),
    order_id: model.text(),
    kind: model.text(),
    /** What it is about, beside the order: a package, a refund, a case. With order and kind, one message each. */
    subject: model.text().default(""),
    to: model.text(),
    locale: model.text(),
    state: model.enum([...MESSAGE_STATES]).default("due"),
    /** Why it is in this state, where that needs words. */
    reason: model.text().nullable(),
    /** A person asked for it: it goes even if its news is old. */
    by_hand: model.boolean().default(false),
    /** From when on it may be sent; events of an earlier sending are older and do not count. */
    due_at: model.dateTime(),
    tries: model.number().default(0),
    /** How many of them belong to sendings before this one. */
    tries_before: model.number().default(0),
    /** What keeps it from going (see `Trouble`), and since when, where a person has to see to it. */
    trouble: model.text().nullable(),
    failed_at: model.dateTime().nullable(),
    /** The message of the same kind whose mail tells this one along with its own. */
    told_with: model.text().nullable(),
    /** Until then the try in hand may still be at work. */
    leased_until: model.dateTime().nullable(),
    /** The try broke off: until then the provider's report is awaited, whether the mail went. */
    awaited_until: model.dateTime().nullable(),
    notification_id: model.text().nullable(),
    provider_message_id: model.text().nullable(),
    subject_line: model.text().nullable(),
    html: model.text().nullable(),
    text: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    opened_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id", "kind", "subject"], unique: true },
    { on: ["created_at"] },
    { on: ["state", "created_at"] },
    { on: ["provider_message_id"] },
    { on: ["told_with"] },
    { on: ["kind", "created_at"] },
    { on: ["trouble", "failed_at"], where: "trouble is not null" },
  ]);

export default Message;
