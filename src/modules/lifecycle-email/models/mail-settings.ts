import { model } from "@medusajs/framework/utils";

/** A merchant's settings of mails; each change is a version of its own, the newest counts. */
const MailSettingsVersion = model
  .define("doorstep_mail_settings", {
    id: model.id({ prefix: "dsmset" }).primaryKey(),
    version: model.number(),
    values: model.json(),
    /** The user who saved it. */
    saved_by: model.text().nullable(),
  })
  .indexes([{ on: ["version"], unique: true }]);

export default MailSettingsVersion;
