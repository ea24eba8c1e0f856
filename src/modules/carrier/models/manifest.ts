import { model } from "@medusajs/framework/utils";

/** The list of parcels that a driver signs. Written before the carrier is asked, so that a crash never closes twice. */
const Manifest = model
  .define("doorstep_manifest", {
    id: model.id({ prefix: "dsman" }).primaryKey(),
    location_id: model.text(),
    /** The day at the location, YYYY-MM-DD. */
    date: model.text(),
    adapter: model.text(),
    carrier: model.text().default(""),
    state: model.enum(["closing", "closed", "refused"]).default("closing"),
    /** The carrier's id of the manifest. */
    reference: model.text().nullable(),
    document_url: model.text().nullable(),
    shipment_ids: model.json(),
    package_ids: model.json().default([] as unknown as Record<string, unknown>),
    /** Why the carrier refused it. */
    reason: model.text().nullable(),
    closed_at: model.dateTime().nullable(),
    closed_by: model.text().nullable(),
  })
  .indexes([{ on: ["location_id", "date"] }]);

export default Manifest;
