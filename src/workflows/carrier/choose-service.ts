import { badInput } from "../../shared/errors";
import type { RateView } from "./rates";

/** The service to buy: the one asked for by rate or name, else the one the shopper `chose`, else the cheapest. */
export function chooseService(rates: readonly RateView[], wanted: { rate_id?: string; service?: string }, chosen?: string): string {
  if (!rates.length) throw badInput("service", "is not to be had: the carrier has no rate for this package and address");
  if (!wanted.rate_id && !wanted.service) return (rates.find((rate) => rate.service === chosen) ?? rates[0]!).service;
  const [field, of] = wanted.rate_id ? (["rate_id", "id"] as const) : (["service", "service"] as const);
  const found = rates.find((rate) => rate[of] === wanted[field]);
  if (!found) throw badInput(field, `must be one of ${rates.map((rate) => rate[of]).join(", ")}`);
  return found.service;
}
