import { MedusaError } from "@medusajs/framework/utils";
import { CarrierError, isCarrierError, type CarrierAdapter, type Rate, type RateRequest } from "./adapters";
import { outwardService } from "./adapters/return-service";
import type { CarrierOptions } from "./options";
import type { SharedRates } from "./shared-rates";
import { rateFor, tableRates } from "./table-rates";

export type LiveRates = { shared: SharedRates; options: CarrierOptions; warn: (message: string) => void };

/**
 * The price of one service: live, or from the fallback table when the carrier is down, slow, or answers in another currency.
 * Throws NOT_ALLOWED with a text for the shopper when neither has one.
 */
export async function liveRate({ shared, options, warn }: LiveRates, adapter: CarrierAdapter, service: string, request: RateRequest): Promise<Rate> {
  try {
    const rates = await withinTime(shared.ask(adapter, request), options.rateTimeoutMs);
    return inCurrency(rateFor(rates, outwardService(service)), request.currency_code);
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    const fallback = error.kind === "unavailable" ? fallbackRate(options, service, request) : undefined;
    if (fallback) {
      warn(`Doorstep: ${adapter.name} gave no rate for ${service}, the fallback table did. ${error.message}`);
      return fallback;
    }
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, error.retryable ? "The carrier does not answer at the moment: choose another way of delivery, or try again soon." : error.message);
  }
}

function fallbackRate({ fallbackRates = [] }: CarrierOptions, service: string, request: RateRequest): Rate | undefined {
  const rates = tableRates(fallbackRates, request);
  return rates.find((rate) => rate.service === service) ?? rates.find((rate) => rate.service === "*");
}

/** A price in another currency is no answer: we have no exchange rate that a merchant agreed to. */
function inCurrency(rate: Rate, wanted: string | undefined): Rate {
  if (!wanted || rate.currency_code === wanted) return rate;
  throw new CarrierError("unavailable", `The carrier has no price in ${wanted.toUpperCase()}, only in ${rate.currency_code.toUpperCase()}.`);
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CarrierError("unavailable", `No rates within ${ms} ms.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
