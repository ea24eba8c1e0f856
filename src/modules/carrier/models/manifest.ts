import { model } from "@medusajs/framework/utils";

/** The list of parcels that a driver signs. */
const Manifest = model
  .define("doorstep_manifest", {
    id: model.id({ prefix: "dsman" }).primaryKey(),
    location_id: model.text(),
    date: model.text(),
    adapter: model.text(),
    reference: model.text().nullable(),
    document_url: model.text().nullable(),
    shipment_ids: model.json(),
  })
  .indexes([{ on: ["location_id", "date"] }]);

export default Manifest;
