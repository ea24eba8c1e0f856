import type { TableRate } from "../../table-rates";

const STEPS = [500, 2_000, 10_000, 31_500];

/** About what a small parcel costs in each currency, in its smallest unit. */
const PER_UNIT: Record<string, number> = { usd: 100, eur: 92, gbp: 79, cad: 136, aud: 152, jpy: 150, sek: 1040, dkk: 690, pln: 400, chf: 88 };

const SERVICES = [
  { service: "standard", name: "Simulated Standard", dollars: 5, days: 4 },
  { service: "express", name: "Simulated Express", dollars: 14, days: 1 },
  { service: "return", name: "Simulated Return", dollars: 5, days: 5, is_return: true },
];

/** The simulator's price list: dearer by weight, the same every time. */
export const SIMULATED_RATES: TableRate[] = SERVICES.flatMap(({ service, name, dollars, days, is_return }) =>
  STEPS.map((up_to_grams, step) => ({
    service, name, carrier: "Simulated", up_to_grams, delivery_days: days, is_return: is_return ?? false,
    prices: Object.fromEntries(Object.entries(PER_UNIT).map(([currency, unit]) => [currency, Math.round(dollars * (1 + step * 0.6) * unit)])),
  })));
