import { model } from "@medusajs/framework/utils";
import { REQUEST_KINDS, REQUEST_STATES } from "../rules/shopper-requests";

/** What a shopper asked for on their page about the order itself. One that is sent again has the same key, and is done once. */
const ShopperRequest = model
  .define("doorstep_shopper_request", {
    id: model.id({ prefix: "dsreq" }).primaryKey(),
    order_id: model.text(),
    kind: model.enum([...REQUEST_KINDS]),
    key: model.text(),
    state: model.enum([...REQUEST_STATES]).default("asked"),
    /** Of a return: what is sent back, `{ line_item_id, quantity, reason_id? }`. Nothing personal is kept here. */
    items: model.json().nullable(),
    /** Why it was refused: a code; `same` where it was so already. */
    reason: model.text().nullable(),
    asked_at: model.dateTime(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id", "kind", "key"], unique: true }]);

export default ShopperRequest;
