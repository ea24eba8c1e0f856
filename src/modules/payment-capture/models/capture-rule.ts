import { model } from "@medusajs/framework/utils";
import { CAPTURE_TRIGGERS } from "../rules/capture-trigger";

/** Which orders' payments are captured when; the first enabled rule by rank that fits decides. */
const CaptureRule = model
  .define("doorstep_capture_rule", {
    id: model.id({ prefix: "dscr" }).primaryKey(),
    name: model.text().searchable(),
    rank: model.number(),
    enabled: model.boolean().default(true),
    when: model.enum([...CAPTURE_TRIGGERS]),
    /** Only of `after_hours`: how many after the order was placed. */
    hours: model.number().nullable(),
    /** The conditions: null is whatever it is, and all that are given must hold. The totals are in this currency. */
    currency_code: model.text().nullable(),
    min_total: model.bigNumber().nullable(),
    max_total: model.bigNumber().nullable(),
    /** ISO 3166-1 alpha-2, lower case. */
    country_codes: model.json().nullable(),
    /** Payment providers. */
    provider_ids: model.json().nullable(),
    product_tag_ids: model.json().nullable(),
    customer_group_ids: model.json().nullable(),
    risk_levels: model.json().nullable(),
  })
  .indexes([{ on: ["rank"] }]);

export default CaptureRule;
