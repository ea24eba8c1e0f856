import { model } from "@medusajs/framework/utils";

/** One visit of a carrier's driver. Written before it is booked, so that a crash never books twice. */
const Pickup = model
  .define("doorstep_pickup", {
    id: model.id({ prefix: "dspu" }).primaryKey(),
    location_id: model.text(),
    /** The day at the location, YYYY-MM-DD. */
    date: model.text(),
    adapter: model.text(),
    carrier: model.text(),
    state: model.enum(["booking", "booked", "refused", "cancelled"]).default("booking"),
    confirmation: model.text().nullable(),
    /** The carrier's id of the pickup; null where no booking is needed. */
    reference: model.text().nullable(),
    shipment_ids: model.json(),
    package_ids: model.json(),
    booked_at: model.dateTime().nullable(),
    /** From when on the driver may come: its parcels that are still here count as handed over then. Null until it is booked. */
    hand_over_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    booked_by: model.text().nullable(),
    cancelled_by: model.text().nullable(),
  })
  // A parcel's pickups are found by an index that the migration makes.
  .indexes([{ on: ["location_id", "date"] }]);

export default Pickup;
