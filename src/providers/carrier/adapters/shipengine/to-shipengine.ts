import { fromSmallestUnit } from "../../money";
import type { Address, BuyLabelRequest, CustomsItem, Money, Parcel, RateRequest } from "../types";
import { toDangerousGoods } from "./dangerous-goods";

/** ShipEngine has no empty texts: what is not known is left out. */
export function toAddress({ name, company, street1, street2, city, state, zip, country, phone, email }: Address): Record<string, unknown> {
  const known = {
    name: name || company, company_name: name ? company : null, address_line1: street1, address_line2: street2, city_locality: city, state_province: state,
    postal_code: zip, country_code: country.toUpperCase(), phone, email,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

export const toMoney = (money: Money): { currency: string; amount: number } =>
  ({ currency: money.currency_code.toLowerCase(), amount: Number(fromSmallestUnit(money)) });

/** Who sends what to whom, and how it is to be treated: the part that rates and labels have in common. */
export function toShipment(request: RateRequest & Partial<BuyLabelRequest>): Record<string, unknown> {
  const { from, to, parcel, signature, insured_value, dangerous_goods, customs, label_text, delivery_note, is_return } = request;
  const { products, advanced_options } = toDangerousGoods(dangerous_goods, from);
  return {
    ship_from: toAddress(from), ship_to: { ...toAddress(to), ...(delivery_note && !is_return && { instructions: delivery_note }) }, confirmation: signature === "adult" ? "adult_signature" : signature ? "signature" : "none",
    ...(insured_value && { insurance_provider: "carrier" }),
    ...(advanced_options && { advanced_options }),
    ...(customs && { customs: { contents: "merchandise", non_delivery: "return_to_sender", declaration: customs.signer, customs_items: customs.items.map(toCustomsItem) } }),
    packages: [{
      package_code: "package", ...toMeasures(parcel), ...(insured_value && { insured_value: toMoney(insured_value) }), ...(products && { products }),
      ...(label_text && { label_messages: { reference1: label_text, reference2: null, reference3: null } }),
    }],
  };
}

/** ShipEngine takes grams as they are, and centimetres with one decimal. */
function toMeasures({ grams, length_mm, width_mm, height_mm }: Parcel): Record<string, unknown> {
  const centimetres = (mm: number): number => Math.max(0.1, Math.ceil(mm) / 10);
  return {
    weight: { value: Math.max(1, Math.ceil(grams)), unit: "gram" },
    dimensions: { unit: "centimeter", length: centimetres(length_mm), width: centimetres(width_mm), height: centimetres(height_mm) },
  };
}

/** ShipEngine counts a piece where we count all pieces together. */
const toCustomsItem = ({ description, quantity, grams, value, hs_code, origin_country }: CustomsItem): Record<string, unknown> => ({
  description: description.slice(0, 100), quantity, value: Math.round((Number(fromSmallestUnit(value)) / quantity) * 100) / 100,
  value_currency: value.currency_code.toLowerCase(), weight: { value: Math.ceil(grams / quantity), unit: "gram" }, harmonized_tariff_code: hs_code ?? null,
  country_of_origin: origin_country.toUpperCase(),
});
