import { model } from "@medusajs/framework/utils";
import { CARE_ANSWERS } from "../rules/care-rule";

/** Which reports are answered at once, and how; the first enabled rule by rank that fits decides. */
const CareRule = model
  .define("doorstep_care_rule", {
    id: model.id({ prefix: "dscarer" }).primaryKey(),
    name: model.text().searchable(),
    rank: model.number(),
    enabled: model.boolean().default(true),
    answer: model.enum([...CARE_ANSWERS]),
    /** The conditions: null is whatever it is, and all that are given must hold. */
    reasons: model.json().nullable(),
    currency_code: model.text().nullable(),
    max_value: model.bigNumber().nullable(),
    product_tag_ids: model.json().nullable(),
    /** After the last parcel with one of the items arrived. */
    within_days: model.number().nullable(),
    max_earlier_cases: model.number().nullable(),
    needs_photo: model.boolean().default(false),
  })
  .indexes([{ on: ["rank"] }]);

export default CareRule;
