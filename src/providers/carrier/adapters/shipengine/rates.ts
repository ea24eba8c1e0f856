import type { ShipEngineOptions } from "../../options";
import { CarrierError } from "../carrier-error";
import type { Rate, RateRequest } from "../types";
import type { ShipEngineClient } from "./client";
import { rateFrom } from "./from-shipengine";
import { toShipment } from "./to-shipengine";
import type { WireRates } from "./wire";

/** What the services that the options name would cost; a carrier that gives none, while others do, is left out. */
export async function rates(ask: ShipEngineClient, accounts: ShipEngineOptions["carriers"], request: RateRequest): Promise<Rate[]> {
  const { rate_response: answer } = await ask<WireRates>("POST", "/v1/rates", {
    shipment: toShipment(request),
    rate_options: {
      carrier_ids: accounts.map(({ id }) => id), service_codes: [...new Set(accounts.flatMap(({ services }) => services))],
      ...(request.currency_code && { preferred_currency: request.currency_code.toLowerCase() }),
    },
  });
  const known = new Map(accounts.flatMap(({ id, carrier, services }) => services.map((code) => [`${id}:${code}`, carrier])));
  const found = answer.rates.flatMap((rate) => {
    const carrier = known.get(`${rate.carrier_id}:${rate.service_code}`);
    return carrier && rate.validation_status !== "invalid" ? [rateFrom(rate, carrier)] : [];
  });
  if (!found.length && answer.errors.length) throw refused(answer.errors);
  return cheapestOfEach(found);
}

function refused(errors: WireRates["rate_response"]["errors"]): CarrierError {
  const kind = errors.every(({ error_type }) => error_type === "system") ? "unavailable" : "rejected";
  return new CarrierError(kind, `ShipEngine: ${errors.map(({ message }) => message).join("; ")}`, errors[0]?.error_code ?? null);
}

/** A carrier quotes some services once for each kind of package. */
function cheapestOfEach(all: Rate[]): Rate[] {
  const sorted = [...all].sort((a, b) => a.amount - b.amount);
  return sorted.filter((rate, i) => sorted.findIndex(({ service }) => service === rate.service) === i);
}
