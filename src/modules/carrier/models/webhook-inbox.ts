import { model } from "@medusajs/framework/utils";

/** A carrier's webhook as it came, its signature checked. Kept first, worked on after the answer. */
const WebhookInbox = model
  .define("doorstep_webhook_inbox", {
    id: model.id({ prefix: "dswh" }).primaryKey(),
    provider: model.text(),
    /** The provider's own: the same event sent again is stored once. */
    event_id: model.text(),
    type: model.text(),
    body: model.text(),
    /** The scans in it, in our words. */
    trackers: model.json(),
    received_at: model.dateTime(),
    processed_at: model.dateTime().nullable(),
    outcome: model.text().nullable(),
  })
  .indexes([{ on: ["provider", "event_id"], unique: true }, { on: ["processed_at", "received_at"] }]);

export default WebhookInbox;
