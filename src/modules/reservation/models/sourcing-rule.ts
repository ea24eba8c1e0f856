import { model } from "@medusajs/framework/utils";

/** Which location is preferred for which sales; the first enabled rule by rank that fits decides. */
const SourcingRule = model
  .define("doorstep_sourcing_rule", {
    id: model.id({ prefix: "dsrule" }).primaryKey(),
    name: model.text().searchable(),
    rank: model.number(),
    enabled: model.boolean().default(true),
    /** Null: whatever it is. */
    sales_channel_ids: model.json().nullable(),
    region_ids: model.json().nullable(),
    /** ISO 3166-1 alpha-2, lower case, of the shipping address. */
    country_codes: model.json().nullable(),
    /** What counts, the most important first. */
    criteria: model.json(),
  })
  .indexes([{ on: ["rank"] }]);

export default SourcingRule;
