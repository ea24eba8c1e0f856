import type { CalculateShippingOptionPriceContext } from "@medusajs/framework/types";
import { millimetres } from "../../shared/lengths";
import { stateOf } from "../../shared/state-of";
import type { Address, Parcel, RateRequest } from "./adapters";
import type { CarrierOptions } from "./options";

type CartItem = {
  quantity: unknown; requires_shipping?: boolean;
  variant?: Partial<Record<"weight" | "length" | "width" | "height", number | null>> | null;
  /** Core tells no more of it, and keeps its weight as text. */
  product?: { weight?: number | string | null } | null;
};
type CartAddress = {
  first_name?: string | null; last_name?: string | null; company?: string | null; address_1?: string | null; address_2?: string | null;
  city?: string | null; province?: string | null; postal_code?: string | null; country_code?: string | null; phone?: string | null;
};

/** What to ask rates for; null while the cart has no address that a rate could be for. */
export function cartRateRequest(context: CalculateShippingOptionPriceContext, options: CarrierOptions): RateRequest | null {
  const from = addressFrom(context.from_location?.address as CartAddress | undefined, context.from_location?.name);
  const to = addressFrom(context.shipping_address as CartAddress | undefined);
  if (!from || !to) return null;
  const currency_code = typeof context.currency_code === "string" ? context.currency_code.toLowerCase() : undefined;
  return { from, to, parcel: cartParcel((context.items ?? []) as CartItem[], options), ...(currency_code && { currency_code }) };
}

/** Medusa's address as a carrier wants it; null without a country, and for domestic rates every carrier wants a postcode. */
export function addressFrom(address: CartAddress | undefined, name?: string): Address | null {
  if (!address?.country_code) return null;
  const full = [address.first_name, address.last_name].filter(Boolean).join(" ");
  return {
    name: full || name || null, company: address.company ?? null, street1: address.address_1 ?? "", street2: address.address_2 ?? null, city: address.city ?? "",
    state: stateOf(address.country_code, address.province)?.toUpperCase() ?? null, zip: address.postal_code ?? "", country: address.country_code.toUpperCase(), phone: address.phone ?? null,
  };
}

/** One carton for all of the cart that is sent: all weights in grams, the longest sides, heights upon each other. */
export function cartParcel(items: readonly CartItem[], { defaultItemGrams, defaultCarton, lengthUnit }: CarrierOptions): Parcel {
  const pieces = items.filter(({ requires_shipping }) => requires_shipping !== false)
    .map(({ quantity, variant, product }) => ({ ...variant, count: Number(quantity), grams: Number(variant?.weight || product?.weight) || defaultItemGrams }));
  const mm = (side: number | null | undefined): number => millimetres(side ?? 0, lengthUnit);
  const longest = (side: "length" | "width"): number => Math.max(0, ...pieces.map((piece) => mm(piece[side])));
  const stacked = pieces.reduce((sum, piece) => sum + mm(piece.height) * piece.count, 0);
  const grams = pieces.reduce((sum, piece) => sum + piece.grams * piece.count, 0);
  return { grams: grams || defaultItemGrams, length_mm: longest("length") || defaultCarton.length_mm, width_mm: longest("width") || defaultCarton.width_mm, height_mm: stacked || defaultCarton.height_mm };
}
