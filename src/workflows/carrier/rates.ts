import type { MedusaContainer } from "@medusajs/framework/types";
import type { CarrierAdapter, Rate, RateRequest } from "../../providers/carrier/adapters";
import { askCarrier } from "./ask-carrier";
import { labelRequest } from "./label-request";
import { packageToShip } from "./package-to-ship";
import { adapterNamed } from "./room";

export type RateView = {
  id: string; carrier: string; service: string; service_name: string; amount: number; currency_code: string;
  estimated_days: number | null; estimated_date: string | null;
};

const rateId = (rate: Pick<Rate, "carrier" | "service">): string => `${rate.carrier}:${rate.service}`;

/** What each service of a carrier that takes parcels to shoppers would cost, cheapest first. Amounts in the smallest unit. */
export async function ratesOf(adapter: CarrierAdapter, request: RateRequest): Promise<RateView[]> {
  const rates = await askCarrier(() => adapter.rates(request));
  const returns = new Set(adapter.services().filter(({ is_return }) => is_return).map(({ id }) => id));
  return rates.filter(({ service }) => !returns.has(service)).map((rate) => ({
    id: rateId(rate), carrier: rate.carrier, service: rate.service, service_name: rate.service_name, amount: rate.amount,
    currency_code: rate.currency_code, estimated_days: rate.delivery_days, estimated_date: rate.delivery_date,
  }));
}

/** The rates for a package, with the options that the merchant's rules give its label. */
export async function ratesForPackage(container: MedusaContainer, packageId: string, adapter?: string): Promise<RateView[]> {
  const { request } = await labelRequest(container, await packageToShip(container, packageId));
  return ratesOf(adapterNamed(container, adapter), request);
}
