import { badInput } from "../../shared/errors";
import type { RateView } from "./rates";

/** The service to buy: the one asked for by rate or name, else the cheapest. */
export function chooseService(rates: readonly RateView[], wanted: { rate_id?: string; service?: string }): string {
  if (!rates.length) throw badInput("service", "is not to be had: the carrier has no rate for this package and address");
  const found = rates.find((rate) => (wanted.rate_id ? rate.id === wanted.rate_id : !wanted.service || rate.service === wanted.service));
  if (found) return found.service;
  const field = wanted.rate_id ? "rate_id" : "service";
  throw badInput(field, `must be one of ${rates.map((rate) => (wanted.rate_id ? rate.id : rate.service)).join(", ")}`);
}
