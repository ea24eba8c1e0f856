import type { MedusaContainer } from "@medusajs/framework/types";
import type { Rate, RateRequest } from "../../providers/carrier/adapters";
import { carrierOptionsFrom } from "../../providers/carrier/options";
import { askCarrier } from "./ask-carrier";
import { packageToShip, type PackageToShip } from "./package-to-ship";
import { defaultAdapter } from "./room";

export type RateView = {
  id: string; carrier: string; service: string; service_name: string; amount: number; currency_code: string; estimated_days: number | null;
};

/** What of a package a carrier's price depends on. A package without a weight counts as the usual item's. */
export function rateRequest({ pack, from, to, order }: PackageToShip): RateRequest {
  const usual = carrierOptionsFrom({});
  const pieces = pack.items.reduce((sum, item) => sum + item.quantity, 0);
  return {
    from, to, currency_code: order.currency_code,
    parcel: { grams: pack.weight_grams || pieces * usual.defaultItemGrams, ...usual.defaultCarton },
  };
}

const rateId = (rate: Pick<Rate, "carrier" | "service">): string => `${rate.carrier}:${rate.service}`;

/** The rates for a package, cheapest first. Amounts in the smallest unit. */
export async function ratesForPackage(container: MedusaContainer, packageId: string): Promise<RateView[]> {
  const request = rateRequest(await packageToShip(container, packageId));
  const rates = await askCarrier(() => defaultAdapter(container).rates(request));
  return rates.map((rate) => ({
    id: rateId(rate), carrier: rate.carrier, service: rate.service, service_name: rate.service_name, amount: rate.amount,
    currency_code: rate.currency_code, estimated_days: rate.delivery_days,
  }));
}
