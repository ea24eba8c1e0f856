import { model } from "@medusajs/framework/utils";
import { labelColumns } from "./label-columns";
import { SHIPMENT_STATES } from "../rules/shipment-states";
import Tracker from "./tracker";

/** A package with a carrier. Written before the label is paid for, so that a crash never pays twice. */
const Shipment = model
  .define("doorstep_shipment", {
    id: model.id({ prefix: "dsshp" }).primaryKey(),
    package_id: model.text(),
    /**
     * Where several orders' packages lie in one carton, the shipment that leads it: what is bought, handed over, given back and
     * paid for is that one's; this one follows it, with its own order's fulfilment. Null for one that leads, or is alone.
     */
    leading_id: model.text().nullable(),
    order_id: model.text().searchable(),
    location_id: model.text(),
    adapter: model.text(),
    carrier: model.text().nullable(),
    service: model.text(),
    state: model.enum([...SHIPMENT_STATES]).default("buying"),
    /** What the carrier knows the label by: a purchase is found again by it. */
    reference: model.text(),
    /** What was asked of the carrier, to ask the very same again. */
    request: model.json(),
    /** Signature, insurance, dangerous goods, return label: as asked for, or as the merchant's rules gave them. */
    label_options: model.json().nullable(),
    /** What the rate was when it was chosen, why it was, and what the shopper paid for the shipping of the whole order. */
    quote: model.json().nullable(),
    tracking_number: model.text().searchable().nullable(),
    ...labelColumns(),
    /** What the shopper was promised last of what is in it, and when; kept up with what they are told. */
    promised_earliest: model.dateTime().nullable(),
    promised_latest: model.dateTime().nullable(),
    promised_at: model.dateTime().nullable(),
    fulfillment_id: model.text().nullable(),
    pickup_id: model.text().nullable(),
    manifest_id: model.text().nullable(),
    /** Of a voided label's money; `submitted` until the carrier has decided. */
    refund_status: model.enum(["submitted", "refunded", "rejected", "not_needed"]).nullable(),
    refund_settled_at: model.dateTime().nullable(),
    /** A person has taken note that the carrier keeps the money. */
    refund_seen_at: model.dateTime().nullable(),
    /** Somebody works on it until then; after a crash another may. */
    busy_until: model.dateTime().nullable(),
    bought_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
    voided_at: model.dateTime().nullable(),
    /** Who did each of it, a user or a picker; null where it came of itself: by a scan, a driver's time, a rule. */
    bought_by: model.text().nullable(),
    /** Who insisted on the address, so that the carrier was not asked whether it knows it. */
    address_accepted_by: model.text().nullable(),
    shipped_by: model.text().nullable(),
    voided_by: model.text().nullable(),
    refund_seen_by: model.text().nullable(),
    tracker: model.hasOne(() => Tracker, { mappedBy: "shipment" }).nullable(),
  })
  .indexes([
    { name: "IDX_doorstep_shipment_package_id_unique", on: ["package_id"], unique: true, where: "deleted_at is null and state <> 'voided'" },
    { on: ["reference"], unique: true },
    { on: ["order_id"] },
    { on: ["location_id", "state"] },
    { on: ["state", "created_at"] },
    { on: ["created_at"] },
    { on: ["manifest_id"] },
    { name: "IDX_doorstep_shipment_tracking_number", on: ["tracking_number"], where: "tracking_number is not null and deleted_at is null" },
    { name: "IDX_doorstep_shipment_pickup_id", on: ["pickup_id"], where: "pickup_id is not null and deleted_at is null" },
    { name: "IDX_doorstep_shipment_leading_id", on: ["leading_id"], where: "leading_id is not null and deleted_at is null" },
    { name: "IDX_doorstep_shipment_refund_status", on: ["refund_status"], where: "refund_status = 'submitted' and deleted_at is null" },
  ]);

export default Shipment;
