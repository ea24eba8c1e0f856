import { chooseRate, type ChosenRate, type RateRules } from "../../modules/carrier/rules/choose-rate";
import { badInput } from "../../shared/errors";
import type { RateView } from "./rates";

export type Wanted = { rate_id?: string; service?: string };
export type Shopping = { rules: RateRules & { always: boolean }; promised_latest: Date | null; now: Date; chosen?: string };
export type Choice = { rate: RateView; reason: "asked" | "shopper" | ChosenRate<RateView>["reason"] };

/**
 * The service to buy: the one asked for by rate or name; else the one the shopper `chosen`, unless the merchant always shops for
 * rates; else the cheapest that keeps the promise.
 */
export function chooseService(rates: readonly RateView[], wanted: Wanted, { rules, promised_latest, now, chosen }: Shopping): Choice {
  if (!rates.length) throw badInput("service", "is not to be had: the carrier has no rate for this package and address");
  if (wanted.rate_id || wanted.service) return { rate: asked(rates, wanted), reason: "asked" };
  const shoppers = rules.always ? undefined : rates.find(({ service, carrier }) => service === chosen && !rules.never?.includes(carrier));
  if (shoppers) return { rate: shoppers, reason: "shopper" };
  const offers = rates.map((rate) => ({ ...rate, delivery_days: rate.estimated_days, delivery_date: rate.estimated_date }));
  const best = chooseRate(offers, { promised_latest: promised_latest?.toISOString() ?? null, now: now.toISOString() }, rules);
  if (!best) throw badInput("service", "must be asked for: the rules for rates allow none of the carriers that would take this package");
  return best;
}

function asked(rates: readonly RateView[], { rate_id, service }: Wanted): RateView {
  const [field, of, value] = rate_id ? (["rate_id", "id", rate_id] as const) : (["service", "service", service] as const);
  const found = rates.find((rate) => rate[of] === value);
  if (!found) throw badInput(field, `must be one of ${rates.map((rate) => rate[of]).join(", ")}`);
  return found;
}
