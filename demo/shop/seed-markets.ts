import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow, createRegionsWorkflow, createSalesChannelsWorkflow, createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow, updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { REGIONS, STOREFRONT_KEY, TAX_RATES } from "./places";

export type Market = { salesChannelId: string; regionIds: Record<string, string> };

/** Sales channel, store currencies, regions, taxes and the storefront's key. */
export async function seedMarkets(container: MedusaContainer): Promise<Market> {
  const { result: [channel] } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Web shop" }] } });
  const [store] = await container.resolve(Modules.STORE).listStores();
  const supported_currencies = REGIONS.map((region, i) => ({ currency_code: region.currency_code, is_default: i === 0 }));
  await updateStoresWorkflow(container).run({
    input: { selector: { id: store!.id }, update: { name: "Hearth & Hill", supported_currencies, default_sales_channel_id: channel!.id } },
  });
  const payment = await container.resolve(Modules.PAYMENT).listPaymentProviders({ is_enabled: true });
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: { regions: REGIONS.map(({ name, currency_code, countries }) => ({ name, currency_code, countries: [...countries], payment_providers: payment.map((p) => p.id) })) },
  });
  await createTaxRegionsWorkflow(container).run({
    input: Object.entries(TAX_RATES).map(([country_code, rate]) => ({
      country_code, provider_id: "tp_system", default_tax_rate: { name: "VAT", code: "vat", rate },
    })),
  });
  const { result: [key] } = await createApiKeysWorkflow(container).run({ input: { api_keys: [{ title: STOREFRONT_KEY, type: "publishable", created_by: "" }] } });
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key!.id, add: [channel!.id] } });
  return { salesChannelId: channel!.id, regionIds: Object.fromEntries(REGIONS.map((r, i) => [r.key, regions[i]!.id])) };
}
