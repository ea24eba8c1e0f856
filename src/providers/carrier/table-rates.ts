import { CarrierError } from "./adapters/carrier-error";
import type { CarrierService, Rate, RateRequest } from "./adapters/types";

/** One row of a merchant's own price list. */
export type TableRate = {
  service: string;
  name: string;
  carrier: string;
  /** ISO 3166-1 alpha-2 of the destinations; everywhere when absent. */
  countries?: string[];
  /** The heaviest parcel this row is for; any when absent. */
  up_to_grams?: number;
  /** Currency code → amount in its smallest unit. */
  prices: Record<string, number>;
  delivery_days?: number;
  is_return?: boolean;
};

/** The cheapest row of each service that takes the parcel there, in the currency asked for. */
export function tableRates(rows: readonly TableRate[], { to, parcel, currency_code }: RateRequest): Rate[] {
  const found = new Map<string, Rate>();
  for (const row of rows) {
    const amount = currency_code ? row.prices[currency_code.toLowerCase()] : Object.values(row.prices)[0];
    if (amount === undefined || !takes(row, to.country, parcel.grams)) continue;
    const known = found.get(row.service);
    if (!known || amount < known.amount) found.set(row.service, rateOf(row, amount, currency_code?.toLowerCase() ?? Object.keys(row.prices)[0] ?? ""));
  }
  return [...found.values()].sort((a, b) => a.amount - b.amount);
}

/** The services that a price list has. */
export function tableServices(rows: readonly TableRate[]): CarrierService[] {
  const byId = new Map(rows.map((row) => [row.service, { id: row.service, name: row.name, carrier: row.carrier, is_return: row.is_return ?? false }]));
  return [...byId.values()];
}

/** The rate of one service out of several. Throws `rejected`, naming what there is. */
export function rateFor(rates: readonly Rate[], service: string): Rate {
  const rate = rates.find((one) => one.service === service);
  if (rate) return rate;
  const offered = rates.map((one) => one.service).join(", ") || "nothing";
  throw new CarrierError("rejected", `No ${service} for this parcel on this way; offered is: ${offered}.`);
}

const takes = ({ countries, up_to_grams }: TableRate, country: string, grams: number): boolean =>
  (!countries || countries.includes(country.toUpperCase())) && (up_to_grams === undefined || grams <= up_to_grams);

const rateOf = (row: TableRate, amount: number, currency_code: string): Rate => ({
  service: row.service, service_name: row.name, carrier: row.carrier, amount, currency_code, delivery_days: row.delivery_days ?? null, delivery_date: null,
});
