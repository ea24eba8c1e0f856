import { ACCOUNTS, type Account } from "./accounts";
import { invalid, required } from "./errors";
import type { Money, SeAddress, SePackage } from "./objects";
import { gramsOf, quotesFor } from "./quote";
import type { Params, ShipEngineStore } from "./store";

/** What a signature adds, and insurance for each hundred, in US dollars. */
const SIGNATURE: Record<string, number> = { signature: 3.1, direct_signature: 4.5, adult_signature: 6.2 };
const INSURANCE = 0.9;

/** The prices of each service that the request names, of each carrier that it names. */
export function ratesFor(store: ShipEngineStore, body: Params): Record<string, unknown> {
  const shipment = body.shipment as Params | undefined;
  const options = (body.rate_options ?? {}) as { carrier_ids?: string[]; service_codes?: string[]; preferred_currency?: string };
  if (!shipment) throw required("shipment");
  if (!options.carrier_ids?.length) throw required("rate_options.carrier_ids");
  const accounts = options.carrier_ids.map((id) => ACCOUNTS.find(({ carrier_id }) => carrier_id === id) ?? fail(id));
  const shipment_id = store.nextId();
  const rates = accounts.flatMap((account) => ratesOf(store, account, shipment, options.preferred_currency ?? "usd"))
    .filter(({ service_code }) => !options.service_codes?.length || options.service_codes.includes(service_code as string));
  const at = store.now();
  const packages = shipment.packages as SePackage[];
  return {
    shipment_id, ship_date: at, created_at: at, modified_at: at, shipment_status: "pending",
    ship_to: shipment.ship_to, ship_from: shipment.ship_from, return_to: shipment.ship_from, packages,
    confirmation: shipment.confirmation ?? "none", customs: shipment.customs ?? null, advanced_options: shipment.advanced_options ?? {},
    insurance_provider: shipment.insurance_provider ?? "none", tags: [], total_weight: { value: Math.round(packages.reduce((sum, one) => sum + gramsOf(one), 0)), unit: "gram" },
    rate_response: { rates, invalid_rates: [], rate_request_id: store.nextId(), shipment_id, status: "completed", errors: [] },
  };
}

function ratesOf(store: ShipEngineStore, account: Account, shipment: Params, currency: string): Record<string, unknown>[] {
  const [pack] = shipment.packages as SePackage[];
  if (!pack) throw required("shipment.packages");
  const found = quotesFor(shipment.ship_from as SeAddress, shipment.ship_to as SeAddress, pack, currency).filter(({ carrier }) => carrier === account.tariff);
  return found.flatMap((quote) => {
    const service = account.services.find((one) => one.service === quote.service);
    if (!service) return [];
    const money = (amount: number): Money => ({ currency: quote.currency.toLowerCase(), amount: Math.round(amount * 100) / 100 });
    return [{
      rate_id: store.nextId(), rate_type: "shipment", carrier_id: account.carrier_id, shipping_amount: money(Number(quote.rate)), ...extras(shipment, pack, money),
      other_amount: money(0), zone: null, package_type: "package", delivery_days: quote.days, guaranteed_service: false,
      carrier_delivery_days: String(quote.days), ship_date: store.now(), negotiated_rate: false, service_type: service.name, service_code: service.service_code,
      trackable: true, carrier_code: account.carrier_code, carrier_nickname: account.friendly_name, carrier_friendly_name: account.friendly_name,
      validation_status: "valid", warning_messages: [], error_messages: [],
    }];
  });
}

/** What insurance and a signature add to a shipment. */
export function extras({ confirmation }: { confirmation?: unknown }, pack: SePackage, money: (amount: number) => Money): { insurance_amount: Money; confirmation_amount: Money } {
  return {
    insurance_amount: money(Math.ceil((pack.insured_value?.amount ?? 0) / 100) * INSURANCE),
    confirmation_amount: money(SIGNATURE[String(confirmation)] ?? 0),
  };
}

function fail(id: string): never {
  throw invalid("rate_options.carrier_ids", `The carrier ${id} is not connected.`);
}
