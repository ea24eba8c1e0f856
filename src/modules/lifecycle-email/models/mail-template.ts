import { model } from "@medusajs/framework/utils";

/** A merchant's own texts for one kind of mail in one language: a draft, or a version that was published. The newest version counts. */
const MailTemplate = model
  .define("doorstep_mail_template", {
    id: model.id({ prefix: "dsmtpl" }).primaryKey(),
    kind: model.text(),
    language: model.text(),
    /** 0 is the draft; published versions count from 1 and are never changed. */
    version: model.number(),
    /** By key; what is not named is the default. */
    texts: model.json(),
    /** The user who wrote or published it. */
    saved_by: model.text().nullable(),
  })
  .indexes([{ on: ["kind", "language", "version"], unique: true }]);

export default MailTemplate;
