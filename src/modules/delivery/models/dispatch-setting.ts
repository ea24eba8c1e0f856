import { model } from "@medusajs/framework/utils";

/** What the merchant says of how a stock location sends; what is null is as the plugin's options say. */
const DispatchSetting = model
  .define("doorstep_dispatch_setting", {
    id: model.id({ prefix: "dsdisp" }).primaryKey(),
    location_id: model.text(),
    /** IANA zone. */
    time_zone: model.text().nullable(),
    /** `{ "1": "14:00" }`: by ISO week day, until when work begins on the same day. */
    cut_offs: model.json().nullable(),
    handling_days: model.number().nullable(),
    /** Whether it is closed on the public holidays of its address. */
    holidays: model.boolean().default(true),
    /** `[{ from, to, note }]`, both days included. */
    closures: model.json().nullable(),
  })
  .indexes([{ on: ["location_id"], unique: true, where: "deleted_at is null" }]);

export default DispatchSetting;
