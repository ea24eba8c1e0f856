import { model } from "@medusajs/framework/utils";
import Case from "./case";

/** A picture that a shopper sent with a report: a private file of core's, with nothing in it but the picture. */
const CasePhoto = model
  .define("doorstep_case_photo", {
    id: model.id({ prefix: "dscasep" }).primaryKey(),
    file_id: model.text(),
    type: model.text(),
    width: model.number(),
    height: model.number(),
    /** Of the picture's bytes: the same one sent twice is one. */
    digest: model.text(),
    at: model.dateTime(),
    case: model.belongsTo(() => Case, { mappedBy: "photos" }),
  })
  .indexes([{ on: ["case_id", "digest"], unique: true }]);

export default CasePhoto;
