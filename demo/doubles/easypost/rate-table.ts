import type { EpAddress, EpParcel } from "./objects";

type Scope = "US" | "europe" | "domestic" | "abroad" | "worldwide";

export type Tariff = {
  carrier: string;
  service: string;
  scope: Scope;
  /** US dollars: up to half a kilogram, for each further half, and for each zone beyond the first. */
  base: number;
  half_kg: number;
  zone: number;
  /** Days in the nearest and in the farthest zone. */
  days: [near: number, far: number];
  max_oz: number;
};

const LB_70 = 1120;

/** Prices and times of about what a small shop pays; they are nobody's offer. */
export const TARIFFS: Tariff[] = [
  { carrier: "USPS", service: "GroundAdvantage", scope: "US", base: 4.82, half_kg: 0.84, zone: 0.37, days: [2, 5], max_oz: LB_70 },
  { carrier: "USPS", service: "Priority", scope: "US", base: 5.7, half_kg: 1.32, zone: 0.4, days: [1, 3], max_oz: LB_70 },
  { carrier: "USPS", service: "Express", scope: "US", base: 28.3, half_kg: 3.1, zone: 1.6, days: [1, 2], max_oz: LB_70 },
  { carrier: "UPS", service: "Ground", scope: "domestic", base: 7.1, half_kg: 0.72, zone: 0.45, days: [1, 5], max_oz: 2400 },
  { carrier: "UPS", service: "NextDayAirSaver", scope: "domestic", base: 31.5, half_kg: 3.6, zone: 2.1, days: [1, 1], max_oz: 2400 },
  { carrier: "DHLPaket", service: "DHLPaket", scope: "europe", base: 6.1, half_kg: 0.68, zone: 0.95, days: [1, 4], max_oz: 1111 },
  { carrier: "DHLExpress", service: "ExpressWorldwide", scope: "abroad", base: 34.0, half_kg: 5.2, zone: 3.4, days: [2, 4], max_oz: 2469 },
  { carrier: "UPS", service: "UPSSaver", scope: "worldwide", base: 29.5, half_kg: 4.4, zone: 3.1, days: [3, 6], max_oz: 2400 },
  { carrier: "USPS", service: "FirstClassPackageInternationalService", scope: "abroad", base: 16.2, half_kg: 7.9, zone: 1.1, days: [7, 16], max_oz: 70 },
];

/** What a dollar buys, for accounts that are billed in another currency. */
const PER_DOLLAR: Record<string, number> = { USD: 1, EUR: 0.92, GBP: 0.79, CAD: 1.36, AUD: 1.52, JPY: 150, CHF: 0.88, SEK: 10.4, DKK: 6.9, PLN: 4 };

export type Quote = { carrier: string; service: string; rate: string; retail: string; currency: string; days: number };

/** Every service that takes this parcel on this way, with its price. */
export function quotes(from: EpAddress, to: EpAddress, parcel: EpParcel, currency: string): Quote[] {
  const zone = zoneBetween(from, to);
  const exchange = PER_DOLLAR[currency] ?? 1;
  return TARIFFS.filter((tariff) => serves(tariff, from, to) && parcel.weight <= tariff.max_oz).map((tariff) => {
    const halves = Math.ceil((billedOunces(parcel) * 28.3495) / 500);
    const dollars = tariff.base + (halves - 1) * tariff.half_kg + (zone - 1) * tariff.zone;
    const money = (amount: number): string => (amount * exchange).toFixed(currency === "JPY" ? 0 : 2);
    const days = Math.round(tariff.days[0] + ((tariff.days[1] - tariff.days[0]) * (zone - 1)) / 7);
    return { carrier: tariff.carrier, service: tariff.service, rate: money(dollars), retail: money(dollars * 1.38), currency: PER_DOLLAR[currency] ? currency : "USD", days };
  });
}

const EUROPE = new Set("AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK".split(" "));

function serves({ scope, carrier }: Tariff, from: EpAddress, to: EpAddress): boolean {
  if (carrier === "USPS" && from.country !== "US") return false;
  // UPS Saver goes everywhere but within the United States.
  if (scope === "worldwide") return from.country !== "US" || to.country !== "US";
  if (scope === "europe") return EUROPE.has(from.country ?? "") && EUROPE.has(to.country ?? "");
  if (from.country !== to.country) return scope === "abroad";
  return scope === "domestic" || (scope === "US" && from.country === "US");
}

/** Carriers bill the greater of weight and size: 139 cubic inches a pound. */
function billedOunces({ weight, length, width, height }: EpParcel): number {
  return Math.max(weight, (((length ?? 0) * (width ?? 0) * (height ?? 0)) / 139) * 16);
}

/** 1 (near) to 8 (far), by how far the first digits of the postcodes lie apart. */
export function zoneBetween(from: EpAddress, to: EpAddress): number {
  if (from.country !== to.country) return 5;
  const apart = Math.abs(region(from.zip) - region(to.zip));
  return 1 + [0, 5, 20, 60, 150, 300, 500].filter((bound) => apart > bound).length;
}

const region = (zip: string | null): number => Number((zip ?? "").replace(/\D/g, "").slice(0, 3).padEnd(3, "0"));
