import { clock } from "../../shared/clock";
import type { CarrierAdapter, Rate, RateRequest } from "./adapters";

const KEPT_MS = 60_000;
const KEPT_CARTS = 500;

/**
 * One question for all options of a checkout: each option asks by itself, and each would be a call to the carrier.
 * Answers are kept for a minute; a failure is not kept.
 */
export class SharedRates {
  private readonly asked = new Map<string, { at: number; rates: Promise<Rate[]> }>();

  ask(adapter: CarrierAdapter, request: RateRequest): Promise<Rate[]> {
    const key = JSON.stringify([adapter.key, request]);
    const now = clock.now().getTime();
    const known = this.asked.get(key);
    if (known && now - known.at < KEPT_MS) return known.rates;
    const rates = adapter.rates(request);
    this.asked.delete(key);
    this.asked.set(key, { at: now, rates });
    rates.catch(() => this.asked.delete(key));
    if (this.asked.size > KEPT_CARTS) this.asked.delete(this.asked.keys().next().value ?? key);
    return rates;
  }
}
