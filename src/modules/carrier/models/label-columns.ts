import { model } from "@medusajs/framework/utils";

/** What a carrier hands over with a label. */
export const labelColumns = () => ({
  carrier_shipment_id: model.text().nullable(),
  tracking_url: model.text().nullable(),
  label_format: model.text().nullable(),
  label_url: model.text().nullable(),
  /** Base64, where the carrier hands the label itself instead of an address. */
  label_data: model.text().nullable(),
  /** In the currency's smallest unit. */
  rate_amount: model.number().nullable(),
  currency_code: model.text().nullable(),
});
