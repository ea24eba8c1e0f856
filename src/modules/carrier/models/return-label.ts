import { model } from "@medusajs/framework/utils";
import { labelColumns } from "./label-columns";

/** A label that brings a parcel's goods back, bought along with the one that sends them. Written before it is paid for. */
const ReturnLabel = model
  .define("doorstep_return_label", {
    id: model.id({ prefix: "dsret" }).primaryKey(),
    shipment_id: model.text(),
    package_id: model.text(),
    order_id: model.text(),
    adapter: model.text(),
    service: model.text(),
    state: model.enum(["buying", "bought", "refused", "voided"]).default("buying"),
    /** What the carrier knows the label by. */
    reference: model.text(),
    request: model.json(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    ...labelColumns(),
    /** Why the carrier refused it. */
    reason: model.text().nullable(),
    bought_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["shipment_id"], unique: true }, { on: ["package_id"] }, { on: ["order_id"] }]);

export default ReturnLabel;
