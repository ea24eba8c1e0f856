import { addressFrom } from "./address";
import { customsFrom } from "./customs";
import { EasyPostFailure, missing } from "./errors";
import type { EpRate, EpShipment } from "./objects";
import { parcelFrom } from "./parcel";
import { quotes, zoneBetween } from "./rate-table";
import type { EasyPostStore, Params } from "./store";

export const CARRIER_ACCOUNT = "ca_5ba7ca3632c54adeb17ad4bcac13c890";

/** A new shipment with its rates, not yet bought. */
export function createShipment(store: EasyPostStore, params: unknown): EpShipment {
  if (!params || typeof params !== "object" || !Object.keys(params).length) throw missing("shipment");
  const p = params as Params;
  const from = addressFrom(store, p.from_address, "from_address");
  const to = addressFrom(store, p.to_address, "to_address");
  const options = { currency: "USD", payment: { type: "SENDER" }, date_advance: 0, ...(p.options as Params | undefined) };
  const shipment: EpShipment = {
    ...store.stamp("shp", "Shipment"), is_return: Boolean(p.is_return), messages: [], mode: "test", options,
    reference: (p.reference as string | undefined) ?? null, status: "unknown", tracking_code: null, batch_id: null, batch_status: null, batch_message: null,
    customs_info: customsFrom(store, p.customs_info), from_address: from, insurance: null, order_id: null, parcel: parcelFrom(store, p.parcel),
    postage_label: null, rates: [], refund_status: null, scan_form: null, selected_rate: null, tracker: null, to_address: to,
    usps_zone: zoneBetween(from, to), return_address: from, buyer_address: to, forms: [], fees: [],
  };
  shipment.rates = ratesOf(store, shipment);
  store.shipments.set(shipment.id, shipment);
  return shipment;
}

/** The shipment's prices, made anew. */
export function ratesOf(store: EasyPostStore, shipment: EpShipment): EpRate[] {
  const { from_address, to_address, parcel, options } = shipment;
  const currency = String(options.currency ?? "USD").toUpperCase();
  return quotes(from_address, to_address, parcel, currency).map((quote) => ({
    ...store.stamp("rate", "Rate"), mode: "test", service: quote.service, carrier: quote.carrier, rate: quote.rate, currency: quote.currency,
    retail_rate: quote.retail, retail_currency: quote.currency, list_rate: quote.rate, list_currency: quote.currency, billing_type: "easypost",
    delivery_days: quote.days, delivery_date: null, delivery_date_guaranteed: false, est_delivery_days: quote.days,
    shipment_id: shipment.id, carrier_account_id: CARRIER_ACCOUNT,
  }));
}

/** The rate a buyer names by its id. */
export function chosenRate(shipment: EpShipment, params: Params): EpRate {
  const id = (params.rate as Params | undefined)?.id;
  if (!id) throw missing("rate");
  const rate = shipment.rates.find((one) => one.id === id);
  if (!rate) throw new EasyPostFailure(404, "NOT_FOUND", "The requested resource could not be found.", [{ field: "rate", message: "not found for this shipment" }]);
  return rate;
}
