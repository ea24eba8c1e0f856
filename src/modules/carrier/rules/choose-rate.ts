import { DateTime } from "luxon";

export type RateOffer = {
  service: string; carrier: string;
  /** In the smallest unit; all offers in one currency. */
  amount: number;
  delivery_days: number | null;
  /** ISO 8601. */
  delivery_date: string | null;
};

export type RateRules = {
  /** Carriers that are taken before others, where they keep the promise too and cost no more than the surcharge allows. */
  prefer?: readonly string[];
  never?: readonly string[];
  /** How much more than the cheapest may be paid, to keep the promise or for a preferred carrier; without limit when absent. */
  maxSurcharge?: number;
};

export type ChosenRate<T> = { rate: T; reason: "cheapest" | "keeps_promise" | "preferred" | "promise_too_dear" | "promise_not_kept" };

/**
 * The cheapest offer that arrives by the end of the promised window, within the merchant's rules; when keeping it costs more
 * than they allow, or nobody can, the cheapest of all, and why. Undefined when the rules leave nothing.
 * An offer that names no arrival is not counted on. ISO 8601 times.
 */
export function chooseRate<T extends RateOffer>(
  offers: readonly T[], { promised_latest, now }: { promised_latest: string | null; now: string }, rules: RateRules = {}
): ChosenRate<T> | undefined {
  const allowed = offers.filter(({ carrier }) => !rules.never?.includes(carrier)).sort((a, b) => a.amount - b.amount);
  const [cheapest] = allowed;
  if (!cheapest) return undefined;
  const keeping = promised_latest ? allowed.filter((offer) => arrives(offer, now) <= Date.parse(promised_latest)) : allowed;
  if (!keeping.length) return { rate: cheapest, reason: "promise_not_kept" };
  const affordable = keeping.filter(({ amount }) => amount - cheapest.amount <= (rules.maxSurcharge ?? Infinity));
  const [rate] = affordable;
  if (!rate) return { rate: cheapest, reason: "promise_too_dear" };
  const preferred = affordable.find(({ carrier }) => rules.prefer?.includes(carrier));
  if (preferred) return { rate: preferred, reason: "preferred" };
  return { rate, reason: rate === cheapest ? "cheapest" : "keeps_promise" };
}

/** By the end of the day named, or after so many working days: carriers count no weekends. */
function arrives({ delivery_date, delivery_days }: RateOffer, now: string): number {
  if (delivery_date) return DateTime.fromISO(delivery_date, { setZone: true }).startOf("day").toMillis();
  if (delivery_days === null) return Infinity;
  let day = DateTime.fromISO(now).toUTC();
  for (let left = Math.ceil(delivery_days); left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day.startOf("day").toMillis();
}
