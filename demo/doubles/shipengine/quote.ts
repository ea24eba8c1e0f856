import type { EpAddress, EpParcel } from "../easypost/objects";
import { quotes, type Quote } from "../easypost/rate-table";
import type { SeAddress, SePackage } from "./objects";

const GRAMS = { gram: 1, kilogram: 1_000, ounce: 28.349523125, pound: 453.59237 };
const INCHES = { inch: 1, centimeter: 1 / 2.54 };

export const gramsOf = ({ weight }: SePackage): number => weight.value * GRAMS[weight.unit];

/** Prices of the same list as the other double's: a carrier asks the same through whomever. */
export function quotesFor(from: SeAddress, to: SeAddress, pack: SePackage, currency: string): Quote[] {
  const place = ({ country_code, postal_code }: SeAddress): EpAddress => ({ country: country_code ?? "US", zip: postal_code ?? null }) as EpAddress;
  const inches = (side: "length" | "width" | "height"): number => (pack.dimensions ? pack.dimensions[side] * INCHES[pack.dimensions.unit] : 1);
  const parcel = { weight: gramsOf(pack) / GRAMS.ounce, length: inches("length"), width: inches("width"), height: inches("height") } as EpParcel;
  return quotes(place(from), place(to), parcel, currency.toUpperCase());
}
