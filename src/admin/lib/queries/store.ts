import { useQuery } from "@tanstack/react-query";
import { providerName } from "../payments/provider-name";
import { sdk } from "../sdk";
import { DOORSTEP } from "./keys";

/** What seldom changes is asked for once in a while. */
const SELDOM = { staleTime: 5 * 60_000, retry: 1 } as const;
type Named = { id: string; name: string };

export const useSalesChannels = (): Named[] => {
  const { data } = useQuery({ queryKey: [DOORSTEP, "sales-channels"], queryFn: () => sdk.admin.salesChannel.list({ fields: "id,name", limit: 200 }), ...SELDOM });
  return data?.sales_channels ?? [];
};

const useRegionList = () =>
  useQuery({ queryKey: [DOORSTEP, "regions"], queryFn: () => sdk.admin.region.list({ fields: "id,name,*countries", limit: 200 }), ...SELDOM }).data?.regions ?? [];

export const useRegions = (): Named[] => useRegionList().map(({ id, name }) => ({ id, name }));

/** The codes of the countries that the store sells to. */
export const useCountryCodes = (): string[] => [...new Set(useRegionList().flatMap(({ countries }) => (countries ?? []).flatMap(({ iso_2 }) => iso_2 ?? [])))].sort();

const useSupportedCurrencies = () =>
  useQuery({ queryKey: [DOORSTEP, "store"], queryFn: () => sdk.admin.store.list({ fields: "id,*supported_currencies" }), ...SELDOM }).data?.stores[0]?.supported_currencies ?? [];

export const useCurrencyCodes = (): string[] => useSupportedCurrencies().map(({ currency_code }) => currency_code).sort();

/** The currency that the store counts in, of which the parcels' costs are. */
export function useStoreCurrency(): string | undefined {
  const currencies = useSupportedCurrencies();
  return (currencies.find(({ is_default }) => is_default) ?? currencies[0])?.currency_code;
}

/** More than anybody looks through; what a rule names beyond them stays in it. */
const MANY = 500;

export const useProductTags = (): Named[] => {
  const { data } = useQuery({ queryKey: [DOORSTEP, "product-tags"], queryFn: () => sdk.admin.productTag.list({ fields: "id,value", limit: MANY }), ...SELDOM });
  return (data?.product_tags ?? []).map(({ id, value }) => ({ id, name: value }));
};

export const useCustomerGroups = (): Named[] => {
  const { data } = useQuery({ queryKey: [DOORSTEP, "customer-groups"], queryFn: () => sdk.admin.customerGroup.list({ fields: "id,name", limit: MANY }), ...SELDOM });
  return (data?.customer_groups ?? []).map(({ id, name }) => ({ id, name: name ?? id }));
};

/** The ways to pay. */
export const usePaymentProviders = (): Named[] => {
  const { data } = useQuery({ queryKey: [DOORSTEP, "payment-providers"], queryFn: () => sdk.admin.payment.listPaymentProviders({ is_enabled: true, limit: MANY }), ...SELDOM });
  return (data?.payment_providers ?? []).map(({ id }) => ({ id, name: providerName(id) }));
};
