import type { CalculateShippingOptionPriceContext } from "@medusajs/framework/types";
import type { Address, Parcel, RateRequest } from "./adapters";
import type { CarrierOptions } from "./options";

type CartItem = { quantity: unknown; variant?: Partial<Record<"weight" | "length" | "width" | "height", number | null>> | null };
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
    state: address.province?.replace(/^[a-z]{2}-/i, "").toUpperCase() ?? null, zip: address.postal_code ?? "", country: address.country_code.toUpperCase(), phone: address.phone ?? null,
  };
}

/** One carton for the whole cart: all weights, the longest sides, heights upon each other. Grams and millimetres, as variants hold them. */
export function cartParcel(items: readonly CartItem[], { defaultItemGrams, defaultCarton }: CarrierOptions): Parcel {
  const pieces = items.map(({ quantity, variant }) => ({ count: Number(quantity), ...variant }));
  const longest = (side: "length" | "width"): number => Math.max(0, ...pieces.map((piece) => piece[side] ?? 0));
  const stacked = pieces.reduce((sum, piece) => sum + (piece.height ?? 0) * piece.count, 0);
  const grams = pieces.reduce((sum, piece) => sum + (piece.weight || defaultItemGrams) * piece.count, 0);
  return { grams: grams || defaultItemGrams, length_mm: longest("length") || defaultCarton.length_mm, width_mm: longest("width") || defaultCarton.width_mm, height_mm: stacked || defaultCarton.height_mm };
}
