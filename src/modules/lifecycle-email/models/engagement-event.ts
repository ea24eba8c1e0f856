import { model } from "@medusajs/framework/utils";

/** What a mail provider reported of one mail; appended, never changed. */
const EngagementEvent = model
  .define("doorstep_engagement_event", {
    id: model.id({ prefix: "dseng" }).primaryKey(),
    /** The provider's own id: makes a repeated delivery harmless. */
    event_id: model.text(),
    message_id: model.text().nullable(),
    /** Of which of the message's tries it is, where the mail told. */
    try: model.number().nullable(),
    provider_message_id: model.text().nullable(),
    email: model.text(),
    kind: model.text(),
    /** The address must not be mailed again. */
    permanent: model.boolean(),
    at: model.dateTime(),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["event_id"], unique: true }, { on: ["message_id"] }]);

export default EngagementEvent;
