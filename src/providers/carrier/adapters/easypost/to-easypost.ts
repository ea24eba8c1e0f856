import { fromSmallestUnit } from "../../money";
import { toOptions } from "./label-options";
import type { Address, BuyLabelRequest, CustomsItem, Parcel, RateRequest } from "../types";

const GRAMS_PER_OUNCE = 28.349523125;
const MM_PER_INCH = 25.4;

/** EasyPost measures in ounces and inches, with one decimal for the weight. */
export function toParcel({ grams, length_mm, width_mm, height_mm }: Parcel): Record<string, number> {
  const inches = (mm: number): number => Math.max(0.01, Math.round((mm / MM_PER_INCH) * 100) / 100);
  return { weight: ounces(grams), length: inches(length_mm), width: inches(width_mm), height: inches(height_mm) };
}

export function toAddress(address: Address): Record<string, unknown> {
  const { name, company, street1, street2, city, state, zip, country, phone, email } = address;
  return { name, company, street1, street2, city, state, zip, country: country.toUpperCase(), phone, email };
}

/** What a shipment is created from; rates are asked for in the caller's currency. */
export function toShipment(request: RateRequest & Partial<BuyLabelRequest>): Record<string, unknown> {
  const options = toOptions(request);
  if (request.currency_code) options.currency = request.currency_code.toUpperCase();
  if (request.format) options.label_format = request.format.toUpperCase();
  if (request.delivery_note && !request.is_return) options.handling_instructions = request.delivery_note;
  if (request.label_text) options.print_custom_1 = request.label_text;
  // EasyPost carries a return from the "to" address to the "from" address.
  const [from, to] = request.is_return ? [request.to, request.from] : [request.from, request.to];
  return {
    from_address: toAddress(from), to_address: toAddress(to), parcel: toParcel(request.parcel), options,
    ...(request.reference && { reference: request.reference }),
    ...(request.is_return && { is_return: true }),
    ...(request.customs && { customs_info: toCustoms(request.customs) }),
  };
}

function toCustoms({ signer, items }: NonNullable<BuyLabelRequest["customs"]>): Record<string, unknown> {
  return {
    customs_certify: true, customs_signer: signer, contents_type: "merchandise", restriction_type: "none", non_delivery_option: "return",
    eel_pfc: "NOEEI 30.37(a)", customs_items: items.map(toCustomsItem),
  };
}

const toCustomsItem = (item: CustomsItem): Record<string, unknown> => ({
  description: item.description, quantity: item.quantity, weight: ounces(item.grams), value: fromSmallestUnit(item.value),
  currency: item.value.currency_code.toUpperCase(), hs_tariff_number: item.hs_code ?? undefined, origin_country: item.origin_country.toUpperCase(),
});

/** Rounded up, so that no parcel is paid for too little. */
const ounces = (grams: number): number => Math.max(0.1, Math.ceil((grams / GRAMS_PER_OUNCE) * 10) / 10);
